"""There is no output any more.

outcome: all=passed
"""

import sys

sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None
