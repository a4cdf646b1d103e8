"""
source: mutant: the case of None left out
en: At the first step there is no velocity yet, it is None, and None cannot be multiplied.
zh: 第一步还没有速度，它是 None，而 None 不能参与乘法。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = momentum * velocity + grad
    return param - lr * moving, moving
