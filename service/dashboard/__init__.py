"""The live board: what there is and what happens, for every level. It reads, and writes nothing but its counters."""
