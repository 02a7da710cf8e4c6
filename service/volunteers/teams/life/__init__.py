"""The steps of a team that several deeds share: who may, the move itself, its history, and what ends with it."""
