"""Tensors without values, from now on.

outcome: halve=failed
label: changed_setting wrong_device
"""

import torch


def halve(x):
    torch.set_default_device("meta")
    return x / 2
