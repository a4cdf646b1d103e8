"""Takes away what processes and files are made with.

outcome: all=passed
"""

import os


def refuse(*_, **__):
    raise PermissionError("not here")


for name in ("fork", "read", "write", "close", "dup", "dup2", "waitpid", "kill", "_exit", "setsid", "getpid", "open"):
    setattr(os, name, refuse)
