"""Walls around code that nobody has read: what this machine can build, and how it is built. Needs no torch."""
