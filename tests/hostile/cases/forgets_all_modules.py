"""Python forgets what it has imported.

outcome: all=passed
"""

import sys

sys.modules.clear()
