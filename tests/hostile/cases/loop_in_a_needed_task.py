"""`twice` calls `add`, which never ends: `twice` is judged again with the reference in its place, and is right.

outcome: add=timed_out
label: timed_out
timeout: 0.4
"""


def add(a, b):
    while True:
        pass
