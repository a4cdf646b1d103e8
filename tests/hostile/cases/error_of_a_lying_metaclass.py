"""An exception whose class refuses to tell its name, and whose ancestors claim to be others.

outcome: halve=raised
label: raised
"""


class Refusing(type):
    @property
    def __name__(cls):
        raise KeyboardInterrupt

    __qualname__ = __module__ = __name__


class Mine(Exception, metaclass=Refusing):
    pass


def halve(x):
    raise Mine("what is it?")
