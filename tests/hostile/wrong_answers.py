"""Wrong in every task: a cheat stands behind this, and tries to have it pass."""


def add(a, b):
    return 0


def halve(x):
    return x


class Counter:
    def __init__(self, start):
        pass

    def step(self, by):
        return 0


def twice(a):
    return a


def descend(model, x, lr):
    return 0.0


def save(model, path):
    pass
