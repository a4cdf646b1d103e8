"""
source: mutant: `momentum * velocity + grad` -> `velocity.mul_(momentum).add_(grad)`
en: The numbers are right, but the old velocity is overwritten. Methods whose name ends in _ change the tensor itself.
zh: 数是对的，可是旧的速度被改写了。名字以 _ 结尾的方法会直接改变那个张量。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else velocity.mul_(momentum).add_(grad)
    return param - lr * moving, moving
