"""Classes that lie about their name, or refuse to tell anything.

outcome: add=failed halve=failed
label: wrong_type
"""


class Lying(type):
    def __getattribute__(cls, name):
        return "torch.Tensor"


class Refusing(type):
    def __getattribute__(cls, name):
        raise SystemExit("nothing to say")

    def __instancecheck__(cls, instance):
        return True

    __subclasscheck__ = __instancecheck__


class Mine(metaclass=Lying):
    pass


class Yours(metaclass=Refusing):
    pass


def add(a, b):
    return Mine()


def halve(x):
    return Yours()
