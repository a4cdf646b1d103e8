"""Closes everything that is open while the file is loaded.

outcome: all=passed
stopped: import_garbled import_closed_connection import_exited
"""

import os

os.closerange(0, 1024)
