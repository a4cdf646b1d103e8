"""
source: mutant: tensor -> tensor.half()
en: The numbers in the file have only half the precision. The file is smaller, but what is loaded is no longer what
was trained.
zh: 文件里的数只有半精度。文件是小了，但读出来的已经不是训练得到的那些数了。
"""

import torch


def save_weights(model, path):
    torch.save({name: t.half() if t.is_floating_point() else t for name, t in model.state_dict().items()}, path)
