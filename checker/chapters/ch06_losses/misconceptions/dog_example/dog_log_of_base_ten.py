"""
source: mutant: `log` -> `log10`
en: The logarithm has base 10. In the formula, and in PyTorch, log is the natural one, which undoes exp().
zh: 用的是以 10 为底的对数。公式里和 PyTorch 里的 log 都是自然对数，它正好与 exp() 相反。
"""

import math


def dog_example():
    return -0.4 + math.log10(sum(map(math.exp, [0.1, 0.2, 0.4, 0.3])))
