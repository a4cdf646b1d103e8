"""
source: mutant: the fraction without `-log`
en: This is the probability of the dog, exp(0.4) over the sum. The loss is minus the log of it.
zh: 这是“狗”的概率，也就是 exp(0.4) 除以总和。loss 是它的对数再取负。
"""

import math


def dog_example():
    return math.exp(0.4) / sum(map(math.exp, [0.1, 0.2, 0.4, 0.3]))
