"""Raises an exception that `except Exception` does not catch.

outcome: halve=raised
label: raised
"""


class Mine(BaseException):
    pass


def halve(x):
    raise Mine("no Exception at all")
