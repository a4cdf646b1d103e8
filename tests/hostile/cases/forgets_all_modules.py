"""Python forgets what it has imported.

outcome: all=passed|raised|garbled|not_loadable
"""

import sys

sys.modules.clear()
