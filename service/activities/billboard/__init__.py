"""What everybody may read: the list, one activity, the calendar (AC01, AC02, AC22)."""
