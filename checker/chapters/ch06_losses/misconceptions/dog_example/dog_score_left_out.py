"""
source: mutant: the first part of the formula left out
en: This is the second part of the formula alone, the log of the sum. The score of the right class has a say, too.
zh: 这只是公式的后一半，也就是和的对数。正确类别的分数也要算进去。
"""

import math


def dog_example():
    return math.log(sum(map(math.exp, [0.1, 0.2, 0.4, 0.3])))
