"""Raises an exception that `except Exception` does not catch, while the file is loaded.

outcome: all=passed
stopped: import_raised
"""


class Mine(BaseException):
    pass


raise Mine
