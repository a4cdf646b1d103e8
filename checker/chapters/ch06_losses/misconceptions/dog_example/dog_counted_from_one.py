"""
source: mutant: class 2 -> class 1
en: The score of another class was taken: 0.2. Classes are counted from 0, so which of the four scores has number 2?
zh: 取的是另一个类别的分数：0.2。类别从 0 开始数，四个分数里编号为 2 的是哪一个？
"""

import math


def dog_example():
    return -0.2 + math.log(sum(map(math.exp, [0.1, 0.2, 0.4, 0.3])))
