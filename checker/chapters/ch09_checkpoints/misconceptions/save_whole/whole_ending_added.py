"""
source: learners.md section 2.9: endings .pth, .pt, none
en: You add an ending to the name. The ending is a habit, nothing more: the file should have exactly the name that
was asked for.
zh: 你在文件名后面加了后缀。后缀只是一种习惯，文件名应该和要求的完全一样。
"""

import torch


def save_whole(model, path):
    torch.save(model, path + ".pth")
