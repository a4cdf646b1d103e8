"""Ends the program politely while the file is loaded.

outcome: all=not_loadable
label: import_exited
"""

raise SystemExit
