"""A newer copy of the kit: what it changes, worked out before anything is written."""
