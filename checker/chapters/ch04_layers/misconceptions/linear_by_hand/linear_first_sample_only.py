"""
source: learners.md rank 4 (a batch of one in mind)
en: Only the first sample was computed. A batch comes in, so a batch goes out: one row for each sample.
zh: 你只算了第一个样本。进来的是一个批次，出去的也该是一个批次：每个样本一行。
"""

import torch


def linear_by_hand(x, weight, bias):
    return torch.stack([(x[0] * row).sum() for row in weight]).reshape(1, -1) + bias
