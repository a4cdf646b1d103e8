"""
source: made up
en: You give back the first number alone. Where does the second one go?
zh: 只返回了第一个数。第二个数去哪儿了？
"""


def add(a, b):
    return a
