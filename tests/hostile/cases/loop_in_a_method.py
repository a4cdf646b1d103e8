"""A loop without end in a method of an object that stayed in the worker.

outcome: Counter=timed_out
label: timed_out
timeout: 0.4
"""


class Counter:
    def __init__(self, start):
        self.count = start

    def step(self, by):
        while True:
            self.count += by
