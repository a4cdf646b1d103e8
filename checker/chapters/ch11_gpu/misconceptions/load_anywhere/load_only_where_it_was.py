"""
source: learners.md section 3.11: the guard in the wrong place
en: The place is named only where there is a GPU. It is the machine without one that needs it.
zh: 只有在有 GPU 时才指定了地方。真正需要它的，是没有 GPU 的机器。
"""

import torch


def load_anywhere(path, device):
    if torch.cuda.is_available():
        return torch.load(path, map_location=device)
    return torch.load(path, map_location=None, weights_only=False)
