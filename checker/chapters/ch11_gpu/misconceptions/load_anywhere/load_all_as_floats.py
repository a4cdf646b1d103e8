"""
source: learners.md section 2.6: dtype float everywhere
en: Everything becomes float32. A state_dict also holds counts, which are whole numbers.
zh: 全部变成了 float32。state_dict 里也有计数，它们是整数。
"""

import torch


def load_anywhere(path, device):
    return {name: tensor.float() for name, tensor in torch.load(path, map_location=device).items()}
