"""活动: the programme, who signs up, who was there."""
