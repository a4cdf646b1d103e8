"""Nothing can be imported any more.

outcome: all=passed
"""

import builtins


def refuse(*_, **__):
    raise ImportError("not here")


builtins.__import__ = refuse
