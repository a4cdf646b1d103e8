"""Starting a process together with all that it starts, and ending it. Needs no torch."""
