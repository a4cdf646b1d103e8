"""Reads address 0 while the file is loaded.

outcome: all=passed
stopped: import_crashed
"""

import ctypes

ctypes.string_at(0)
