"""Prints 400 kB in every task: each is allowed that much.

outcome: all=passed
"""


def add(a, b):
    print("a" * 200_000)
    return a + b


def halve(x):
    print("h" * 100_000)
    return x / 2


class Counter:
    def __init__(self, start):
        print("c" * 400_000)
        self.count = start

    def step(self, by):
        self.count += by
        return self.count


def twice(a):
    print("t" * 400_000)
    return 2 * a
