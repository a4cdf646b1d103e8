"""
source: mutant: `lr * velocity` -> `lr * (grad + momentum * velocity)`
en: The parameter looks one step ahead: this is Nesterov's momentum. PyTorch's usual rule moves it by lr times the new
velocity.
zh: 参数向前多看了一步：这是 Nesterov 动量。PyTorch 平常的规则是移动 lr 乘以新速度。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = grad if velocity is None else momentum * velocity + grad
    return param - lr * (grad + momentum * moving), moving
