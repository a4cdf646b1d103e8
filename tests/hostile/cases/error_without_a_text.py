"""An exception that raises when it is asked for its text.

outcome: halve=raised
label: raised
"""


class Silent(Exception):
    def __str__(self):
        raise SystemExit("no text")

    __repr__ = __str__


def halve(x):
    raise Silent
