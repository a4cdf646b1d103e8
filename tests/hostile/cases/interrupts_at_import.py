"""Raises what Ctrl-C raises, while the file is loaded.

outcome: all=not_loadable
label: import_raised
"""

raise KeyboardInterrupt
