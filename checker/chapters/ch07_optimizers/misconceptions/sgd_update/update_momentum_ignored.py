"""
source: mutant: `momentum * velocity + grad` -> `grad`
en: The old velocity is not used at all: every step is like the first one. That is SGD without momentum.
zh: 旧的速度完全没有用上：每一步都像第一步。这是没有动量的 SGD。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    return param - lr * grad, grad
