"""Teams of the four levels, and who belongs to them."""
