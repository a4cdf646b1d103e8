"""Prints what would clear the screen, rename the window and write over the verdict: it is shown as escapes.

outcome: all=passed
shows: \\x1b[2J
"""

import os


def halve(x):
    print("\x1b[2J\x1b]0;owned\x07\r\x08\u202epassed\x9b31m\ud800\0")
    os.write(1, b"\xff\xfe\x1b[31m")
    return x / 2
