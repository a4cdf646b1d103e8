"""Asks for two threads, and leaves it so.

outcome: halve=failed
label: changed_setting
"""

import torch


def halve(x):
    torch.set_num_threads(2)
    torch.rand(600, 600) @ torch.rand(600, 600)
    return x / 2
