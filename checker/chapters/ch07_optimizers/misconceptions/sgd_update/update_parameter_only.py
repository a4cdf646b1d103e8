"""
source: mutant: `return new_param, new_velocity` -> `return new_param`
en: Only the new parameter comes back. The next step needs the velocity as well.
zh: 只返回了新参数。下一步还需要速度。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + grad
    return param - lr * moving
