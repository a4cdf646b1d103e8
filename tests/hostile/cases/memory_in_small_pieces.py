"""Takes memory in pieces so small that nothing is left for the answer.

outcome: halve=out_of_memory|garbled|timed_out|crashed
label: out_of_memory garbled timed_out crashed
timeout: 20
"""


def halve(x):
    kept = []
    while True:
        kept = [kept] + [bytearray(100) for _ in range(10_000)]
