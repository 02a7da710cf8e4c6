"""Signing in, refreshing, signing out: the places where somebody is signed in."""
