"""Raises what Ctrl-C raises, while the file is loaded.

outcome: all=passed
stopped: import_raised
"""

raise KeyboardInterrupt
