"""专题: topic pages and the programme of a season, with dates as exact as they are known (NW09)."""
