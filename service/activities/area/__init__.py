"""辖区活动: the activities of an area as its managers see them, in any state."""
