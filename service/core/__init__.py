"""Plain Python: no Flask, no database. What is here can be tested on a train without internet."""
