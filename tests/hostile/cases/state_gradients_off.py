"""Switches gradients off and leaves it so; `descend` needs them.

outcome: halve=failed
label: changed_setting
"""

import torch


def halve(x):
    torch.set_grad_enabled(False)
    return x / 2
