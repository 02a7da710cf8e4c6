"""The annual check of every team: opened for a year, confirmed by the leader, judged by figures and the street."""
