"""Prints 100 MB while the file is loaded.

outcome: all=passed
stopped: import_too_much_output
"""

import sys

for _ in range(100):
    sys.stderr.write("a" * 1_000_000)
