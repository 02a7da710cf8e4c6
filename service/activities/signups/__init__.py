"""报名: eligibility, places, waiting list (AC07–AC11)."""
