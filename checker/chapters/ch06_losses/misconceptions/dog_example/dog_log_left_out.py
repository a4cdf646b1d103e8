"""
source: mutant: `log` left out
en: The sum of the four exps stands there without its log.
zh: 四个 exp 的和还没有取对数。
"""

import math


def dog_example():
    return -0.4 + sum(map(math.exp, [0.1, 0.2, 0.4, 0.3]))
