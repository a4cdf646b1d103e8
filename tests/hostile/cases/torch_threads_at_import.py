"""Uses torch's thread pool when the file is loaded: a process copied after that would hang at its first operator.

outcome: all=passed
"""

import torch

torch.set_num_threads(2)
large = torch.rand(600, 600) @ torch.rand(600, 600)


def halve(x):
    product = torch.rand(600, 600) @ large
    return x / 2 + 0 * product.sum()
