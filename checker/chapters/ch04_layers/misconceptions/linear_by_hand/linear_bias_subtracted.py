"""
source: mutant: `+ bias` -> `- bias`
en: Your outputs are off by twice the bias. Work one of them out on paper, with a bias that is not zero: does it push
the result up or down?
zh: 你的输出正好差了两倍的 bias。找一个 bias 不为零的输出，在纸上算一遍：bias 应该让结果变大还是变小？
"""


def linear_by_hand(x, weight, bias):
    return x @ weight.T - bias
