"""An exchange of points for a thing, from the press of the button to the counter and after (SM-6, D9)."""
