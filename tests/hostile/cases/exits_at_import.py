"""Ends the program politely while the file is loaded.

outcome: all=passed
stopped: import_exited
"""

raise SystemExit
