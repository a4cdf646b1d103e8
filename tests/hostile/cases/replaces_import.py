"""Nothing can be imported any more.

outcome: all=passed|raised|garbled
"""

import builtins


def refuse(*_, **__):
    raise ImportError("not here")


builtins.__import__ = refuse
