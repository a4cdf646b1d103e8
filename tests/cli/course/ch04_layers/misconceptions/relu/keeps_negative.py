"""
source: mutant of the line that compares
en: You may be thinking of the absolute value, which turns a negative number round. ReLU does something else with
    numbers below zero: read once more what stays and what goes.
zh: 你可能想到的是绝对值，它会把负数变成正数。这里对小于零的数做的是另一件事：再读一遍，哪些保留，哪些去掉。
"""


def relu(x):
    return x.abs()
