"""志愿者与四级队伍: people who serve, teams, hours, credit."""
