"""Places in the slots of the service menu: held for a quarter of an hour, booked by an order, let go again."""
