"""
source: learners.md section 2.9: endings
en: You go by the ending of the file's name. A stranger can choose any name: what counts is how the file is read.
zh: 你按文件名的后缀来判断。陌生人可以起任何名字，要紧的是怎样读。
"""

import torch


def load_untrusted(path):
    if not path.endswith((".pth", ".pt")):
        raise ValueError("not a checkpoint")
    return torch.load(path, weights_only=False)
