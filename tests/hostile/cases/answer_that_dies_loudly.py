"""An object that raises when it goes, which it does after the answer.

outcome: all=passed
"""


class Loud:
    def __del__(self):
        raise RuntimeError("gone")


def halve(x):
    loud = [Loud()]
    loud.append(loud)
    return x / 2
