"""The right numbers, laid out in another way.

outcome: halve=failed
label: wrong_type
"""


def halve(x):
    return (x / 2).to_sparse()
