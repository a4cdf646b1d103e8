"""
source: mutant: `return new_param, new_velocity` -> the other way round
en: Both numbers are right, but they come back in the other order: first the parameter, then the velocity.
zh: 两个数都对，只是返回的顺序反了：先参数，后速度。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + grad
    return moving, param - lr * moving
