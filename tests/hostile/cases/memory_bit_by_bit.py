"""Takes memory until there is no more.

outcome: halve=out_of_memory
label: out_of_memory
"""


def halve(x):
    kept = []
    while True:
        kept.append(bytearray(1 << 26))
