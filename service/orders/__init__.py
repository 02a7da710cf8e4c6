"""群众点单: a resident orders help, a clerk dispatches it, a volunteer serves, the resident confirms and rates."""
