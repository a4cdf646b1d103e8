"""
source: learners.md section 2.0
en: The number looks right when it is printed, but its type is NumPy's, not Python's own int. print(type(...)) shows
it: who did the multiplying?
zh: 打印出来看着没错，但类型是 NumPy 的，不是 Python 自己的 int。print(type(...)) 就能看到：乘法是谁做的？
"""

import numpy as np


def count_parameters(model):
    return sum(np.prod(p.shape) for p in model.parameters() if p.requires_grad)
