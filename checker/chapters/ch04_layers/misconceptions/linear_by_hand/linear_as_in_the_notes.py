"""
source: the formula of the notes, section 4.4 (`wx^T + b`), taken literally
en: You wrote the formula of the notes letter by letter. It stands for one sample as a column; with a batch, weight @
x.T has one column for each sample, and the bias is then added along the wrong axis.
zh: 你照搬了笔记里的公式。它说的是“一个样本是一列”；对于一个批次，weight @ x.T 的每一列是一个样本，
这时 bias 就加错了方向。
"""


def linear_by_hand(x, weight, bias):
    return weight @ x.T + bias
