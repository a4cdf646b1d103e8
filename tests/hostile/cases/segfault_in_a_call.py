"""Reads address 0.

outcome: halve=crashed
label: crashed
"""

import ctypes


def halve(x):
    ctypes.string_at(0)
