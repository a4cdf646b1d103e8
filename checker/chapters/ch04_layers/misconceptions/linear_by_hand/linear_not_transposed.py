"""
source: mutant: `weight.T` -> `weight`
en: You multiply by the weight as it is. Write the shapes side by side, (N, in) and (out, in): which numbers must meet
in the middle?
zh: 你直接乘了 weight。把形状并排写下来：(N, in) 和 (out, in)，中间应该是哪两个数相对？
"""


def linear_by_hand(x, weight, bias):
    return x @ weight + bias
