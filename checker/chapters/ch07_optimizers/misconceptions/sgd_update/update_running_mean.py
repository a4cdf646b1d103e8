"""
source: mutant: `+ grad` -> `+ (1 - momentum) * grad`
en: You take a running mean: the gradient counts only (1 - momentum). Other books do, PyTorch's rule adds the whole
gradient.
zh: 你用的是滑动平均：梯度只算了 (1 - momentum) 的分量。有的书这样写，但 PyTorch 的规则是把整个梯度加上去。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + (1 - momentum) * grad
    return param - lr * moving, moving
