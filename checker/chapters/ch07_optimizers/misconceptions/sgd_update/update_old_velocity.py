"""
source: mutant: the parameter moves before the velocity is renewed
en: The parameter moves by the old velocity, and the new one is worked out afterwards. The velocity comes first.
zh: 参数先按旧速度移动，之后才算新速度。应该先算速度。
"""


def sgd_update(param, grad, velocity, lr, momentum):
    if velocity is None:
        return param - lr * grad, grad
    return param - lr * velocity, momentum * velocity + grad
