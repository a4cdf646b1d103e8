"""Ends the process without a word while the file is loaded.

outcome: all=not_loadable
label: import_exited
"""

import os

os._exit(0)
