"""活动待办: what of activities waits for a manager."""
