"""Waits for the keyboard.

outcome: halve=raised
label: input_called
"""


def halve(x):
    return x / float(input("by how much? "))
