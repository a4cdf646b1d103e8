"""Output that cannot be flushed.

outcome: all=passed
"""

import sys


class Broken:
    def write(self, text):
        return len(text)

    def flush(self):
        raise SystemExit("flushed")


sys.stdout = sys.stderr = Broken()
