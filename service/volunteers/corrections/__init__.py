"""Putting right what the register says of oneself: asked for, looked at by the community (VO16, PIPL art. 46)."""
