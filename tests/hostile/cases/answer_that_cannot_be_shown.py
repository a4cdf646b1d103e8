"""An object whose every special method raises.

outcome: halve=failed
label: wrong_type
"""


def refuse(*_):
    raise SystemExit("not here")


class Refusing:
    __repr__ = __str__ = __eq__ = __hash__ = __bool__ = __len__ = __iter__ = __getattr__ = __reduce__ = refuse
    __del__ = __format__ = __sizeof__ = __dir__ = __getstate__ = __reduce_ex__ = refuse


def halve(x):
    return Refusing()
