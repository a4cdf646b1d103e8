"""Raises what Python raises to close generators.

outcome: halve=raised
label: raised
"""


def halve(x):
    raise GeneratorExit
