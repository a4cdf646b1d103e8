"""Without `print` and `open` the judge does as well; torch does not save without.

outcome: save=passed|raised
label: raised
"""

import builtins

builtins.print = builtins.open = builtins.input = builtins.repr = builtins.exec = None
