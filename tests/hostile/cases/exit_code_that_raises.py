"""A SystemExit whose code cannot be read.

outcome: halve=exited|raised
label: exited raised
"""


class Leaving(SystemExit):
    @property
    def code(self):
        raise KeyboardInterrupt


def halve(x):
    raise Leaving
