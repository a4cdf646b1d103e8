"""
source: mutant: `-x[2]` -> `+x[2]`
en: The score of the right class is added. A higher score for the right class must make the loss smaller: which sign
does that?
zh: 正确类别的分数被加上了。正确类别的分数越高，loss 应该越小：那该是什么符号？
"""

import math


def dog_example():
    return 0.4 + math.log(sum(map(math.exp, [0.1, 0.2, 0.4, 0.3])))
