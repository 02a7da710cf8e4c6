"""What a team has done, in figures, for its leader, its members and the managers of its area."""
