"""An exception with a text of a gigabyte.

outcome: halve=raised|out_of_memory
label: raised out_of_memory
timeout: 20
"""


class Long(Exception):
    def __str__(self):
        return "long " * 200_000_000


def halve(x):
    raise Long
