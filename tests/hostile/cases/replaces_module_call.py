"""Modules that answer with what they are asked.

outcome: descend=failed
label: wrong_value
"""

import torch

torch.nn.Module.__call__ = lambda self, x: x * self.weight
