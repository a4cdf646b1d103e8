"""Takes memory, keeps it where the next call finds it, and answers as if nothing were.

outcome: halve=passed|out_of_memory|garbled|raised
label: out_of_memory garbled raised
"""

kept = []


def halve(x):
    try:
        while True:
            kept.append(bytearray(1 << 24))
    except MemoryError:
        pass
    try:
        while True:
            kept.append(bytearray(1 << 12))
    except MemoryError:
        return x / 2
