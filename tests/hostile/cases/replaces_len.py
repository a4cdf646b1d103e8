"""A `len` that always says 0, for everybody.

outcome: all=passed|failed|raised|garbled|timed_out|not_loadable
stopped: nothing import_garbled
timeout: 2
"""

import builtins

builtins.len = lambda _: 0
