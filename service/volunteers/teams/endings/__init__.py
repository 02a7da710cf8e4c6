"""How a team ends: merged into another, with members, open work and the teams below it; and what ends beside it."""
