"""Stories in a real browser, against a whole demo town in processes of its own."""
