"""
source: mutant: `param - ...` -> `param -= ...`
en: The numbers are right, but the parameter that was handed in is overwritten: -= writes into the tensor itself.
zh: 数是对的，可是传进来的参数被改写了：-= 直接写进了那个张量。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + grad
    param -= lr * moving
    return param, moving
