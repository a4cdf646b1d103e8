"""More tensors than may be sent.

outcome: halve=failed
label: wrong_type
"""

import torch


def halve(x):
    return [torch.ones(1_000, 1_000).expand(20, 1_000, 1_000)] * 100
