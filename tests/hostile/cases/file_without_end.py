"""A file larger than any disk.

outcome: halve=raised
label: raised
"""

import os


def halve(x):
    with open("decoy.bin", "wb") as file:
        os.ftruncate(file.fileno(), 2**40)
