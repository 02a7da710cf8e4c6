"""The same list as other people would build it: written by us, run only by `make bench`, pinned in requirements.txt here."""
