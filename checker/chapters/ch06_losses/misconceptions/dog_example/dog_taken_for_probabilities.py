"""
source: the notes: the four scores happen to add up to 1
en: This is -log(0.4): the scores were taken for probabilities. They add up to 1 only by chance; the formula sends
each of them through exp() first.
zh: 这是 -log(0.4)：把分数当成了概率。它们加起来等于 1 只是巧合；公式要先让每个分数经过 exp()。
"""

import math


def dog_example():
    return -math.log(0.4)
