"""Another module stands in its place, and its own names are gone.

outcome: all=missing
label: missing_name
"""

import sys
import types

sys.modules[__name__] = types.ModuleType(__name__)
globals().clear()
