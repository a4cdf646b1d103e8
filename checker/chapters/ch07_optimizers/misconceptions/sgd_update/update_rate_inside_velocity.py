"""
source: mutant: `lr` moved from the parameter's line into the velocity's
en: You multiply the gradient by lr before it goes into the velocity. Many textbooks do; in PyTorch's rule lr comes
only when the parameter moves. Compare the velocity that you return.
zh: 你先把梯度乘上 lr 再放进速度。很多教科书这样写；而在 PyTorch 的规则里，移动参数时才乘 lr。比较一下你返回的速度。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    moving = lr * grad if velocity is None else momentum * velocity + lr * grad
    return param - moving, moving
