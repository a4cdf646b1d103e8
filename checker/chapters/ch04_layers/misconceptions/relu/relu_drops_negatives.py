"""
source: mutant: 0 in place of a number -> the number left out
en: You leave the negative numbers out, so the shape changes. Every number keeps its place; the negative ones become
0.
zh: 你把负数直接去掉了，形状也就变了。每个数都应留在原位，负数变成 0。
"""


def relu(x):
    return x[x >= 0]
