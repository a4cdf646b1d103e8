"""Removes its own file (the test's copy) while it is loaded.

outcome: all=passed
"""

import os

os.remove(__file__)
