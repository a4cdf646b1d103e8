"""
source: made up
en: The sum of two whole numbers is a whole number. What made a float of it?
zh: 两个整数的和还是整数。是什么把它变成了 float？
"""


def add(a, b):
    return float(a + b)
