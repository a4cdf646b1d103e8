"""Removes its own file (the test's copy) while it is loaded.

outcome: all=passed
stopped: nothing import_raised
"""

from pathlib import Path

Path(__file__).unlink(missing_ok=True)
