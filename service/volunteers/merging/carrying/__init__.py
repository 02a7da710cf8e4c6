"""What goes over with the hours when two registrations become one, and comes back when they are two again."""
