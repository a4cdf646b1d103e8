"""Without `print` and `open` the judge does as well.

outcome: all=passed
"""

import builtins

builtins.print = builtins.open = builtins.input = builtins.repr = builtins.exec = None
