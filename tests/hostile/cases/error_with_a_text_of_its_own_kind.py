"""An exception whose text is a str that refuses to be cut.

outcome: halve=raised
label: raised
"""


class Uncut(str):
    def __getitem__(self, key):
        raise SystemExit("uncut")

    __len__ = __str__ = __getitem__


class Strange(Exception):
    def __str__(self):
        return Uncut("a text")


def halve(x):
    raise Strange
