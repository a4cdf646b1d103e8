"""An `isinstance` that always agrees, for everybody.

outcome: all=passed|failed|raised|garbled|timed_out|not_loadable
stopped: nothing import_garbled
timeout: 2
"""

import builtins

builtins.isinstance = lambda *_: True
