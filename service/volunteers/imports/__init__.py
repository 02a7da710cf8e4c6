"""Bringing in whole registers from spreadsheets: volunteers, teams and past hours (AD16, VO18)."""
