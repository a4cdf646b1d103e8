"""Opens files until there are no descriptors left. Without fork they stay open for the tasks that come after.

outcome: halve=raised
portable: halve=raised save=passed|raised
label: raised
"""

import os
import resource

kept = []


def halve(x):
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
    while True:
        kept.append(os.open(os.devnull, os.O_RDONLY))
