"""
source: mutant: `lr * velocity` -> `lr * grad`
en: You work out the new velocity and return it, but the parameter moves by the gradient alone.
zh: 新速度算出来了，也返回了，可是参数只按梯度移动。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + grad
    return param - lr * grad, moving
