"""Right: a state_dict of another kind of dict.

outcome: all=passed
"""

from types import MappingProxyType

import torch


def save(model, path):
    torch.save(dict(MappingProxyType(model.state_dict())), path)
