"""
source: mutant: `param - lr * velocity` -> `param + lr * velocity`
en: The parameter moves with the gradient, uphill. The gradient points to where the loss grows.
zh: 参数顺着梯度走，也就是往上坡走。梯度指向的是 loss 增大的方向。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + grad
    return param + lr * moving, moving
