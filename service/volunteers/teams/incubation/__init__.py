"""组织孵化: a team that wants to become more asks for training, a room, or a mentor."""
