"""
source: mutant: `x * (x > 0)` -> `(x > 0)`
en: You return where the numbers are positive (1 or 0), not the numbers. What should become of 2.5?
zh: 你返回的是“哪里是正数”（1 或 0），而不是那些数。2.5 应该变成什么？
"""


def relu(x):
    return (x > 0).float()
