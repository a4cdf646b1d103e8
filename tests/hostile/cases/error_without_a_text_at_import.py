"""The same while the file is loaded.

outcome: all=passed
stopped: import_raised
"""


class Silent(Exception):
    def __str__(self):
        raise SystemExit("no text")

    __repr__ = __str__


raise Silent
