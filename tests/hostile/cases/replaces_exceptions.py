"""Exceptions that are something else than they were.

outcome: all=passed|failed|raised|garbled|timed_out|not_loadable
timeout: 2
"""

import builtins

builtins.BaseException = builtins.Exception = builtins.OSError = builtins.EOFError = ValueError
