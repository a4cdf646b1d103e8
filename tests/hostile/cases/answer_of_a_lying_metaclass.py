"""A class that lies about its name, and one that refuses to tell it.

outcome: add=failed halve=failed
label: wrong_type
"""


class Lying(type):
    __name__ = __qualname__ = __module__ = property(lambda cls: "torch.Tensor")

    def mro(cls):
        return [cls, object]


class Refusing(type):
    @property
    def __name__(cls):
        raise SystemExit("no name")

    __qualname__ = __module__ = __name__


class Mine(metaclass=Lying):
    pass


class Yours(metaclass=Refusing):
    pass


def add(a, b):
    return Mine()


def halve(x):
    return Yours()
