"""
source: mutant: as update_running_mean, the first velocity starts from zero
en: You take a running mean that starts from zero: already at the first step, the gradient counts only (1 - momentum).
PyTorch's rule adds the whole gradient.
zh: 你用的是从零开始的滑动平均：第一步的梯度就只算了 (1 - momentum) 的分量。PyTorch 的规则是把整个梯度加上去。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = (0 if velocity is None else momentum * velocity) + (1 - momentum) * grad
    return param - lr * moving, moving
