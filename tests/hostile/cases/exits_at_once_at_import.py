"""Ends the process without a word while the file is loaded.

outcome: all=passed
stopped: import_exited
"""

import os

os._exit(0)
