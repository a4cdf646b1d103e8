"""A print in a loop that never ends.

outcome: halve=too_much_output|timed_out
label: too_much_output timed_out
timeout: 5
"""


def halve(x):
    while True:
        print("here")
