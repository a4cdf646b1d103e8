"""
source: mutant: the result not transposed back
en: Your numbers are right, but each sample is a column of the result: (out, N) where (N, out) is asked for.
zh: 数值是对的，但每个样本成了结果的一列：题目要 (N, out)，你给的是 (out, N)。
"""


def linear_by_hand(x, weight, bias):
    return weight @ x.T + bias[:, None]
