"""建档: an entry is proposed by a community and seen by its street; the six haves with what shows them (ST03)."""
