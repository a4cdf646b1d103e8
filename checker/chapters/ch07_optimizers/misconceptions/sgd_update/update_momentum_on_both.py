"""
source: mutant: `momentum * velocity + grad` -> `momentum * (velocity + grad)`
en: The momentum multiplies the gradient as well. It belongs to the old velocity only: look at the brackets.
zh: 动量把梯度也一起乘了。它只属于旧的速度：看看括号的位置。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * (velocity + grad)
    return param - lr * moving, moving
