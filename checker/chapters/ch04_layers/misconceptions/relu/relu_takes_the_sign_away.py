"""
source: mutant: `clamp(min=0)` -> `abs()`
en: Your negative numbers lose their sign: -2 becomes 2. What should become of -2?
zh: 你只是去掉了负号：-2 变成了 2。-2 应该变成什么？
"""


def relu(x):
    return x.abs()
