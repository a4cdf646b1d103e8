"""
source: learners.md rank 35; section 3.12: 22 files
en: The file remembers the device that it was saved from, and torch.load wants to put the tensors back there. Nobody
has told it another place.
zh: 文件记着自己是从哪个设备保存的，torch.load 想把张量放回那里。没有人告诉它换一个地方。
"""

import torch


def load_anywhere(path, device):
    return torch.load(path)
