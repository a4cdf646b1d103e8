"""An exception whose class refuses to tell anything.

outcome: halve=raised
label: raised
"""


class Refusing(type):
    def __getattribute__(cls, name):
        raise KeyboardInterrupt


class Mine(Exception, metaclass=Refusing):
    pass


def halve(x):
    raise Mine("what is it?")
