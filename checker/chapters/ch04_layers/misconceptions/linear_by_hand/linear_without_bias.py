"""
source: mutant: `+ bias` left out
en: The products are right; each output is still off by a constant of its own. What has not been used yet?
zh: 乘积部分是对的，但每个输出都差了一个固定的数。还有什么没有用上？
"""


def linear_by_hand(x, weight, bias):
    return x @ weight.T
