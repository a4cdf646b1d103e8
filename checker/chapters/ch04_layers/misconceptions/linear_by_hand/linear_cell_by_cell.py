"""
source: mutant: `x @ weight.T` -> `x * weight`
en: `*` multiplies cell by cell and adds nothing up. Each output is a sum over all inputs of the sample.
zh: `*` 是逐格相乘，不会求和。每个输出都是对样本的所有输入求和得到的。
"""


def linear_by_hand(x, weight, bias):
    return x * weight + bias
