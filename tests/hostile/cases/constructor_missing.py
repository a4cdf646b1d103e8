"""A class that takes nothing.

outcome: Counter=raised
label: signature
"""


class Counter:
    count = 0

    def step(self, by):
        return by
