"""
source: learners.md section 3.9: a new network beside the one that was read (David-liu-602)
en: You take the class of the network in the file and make a new one of it. It has lost what was saved: layers,
settings, weights. The network that was read is ready for use.
zh: 你拿文件里网络的类又新建了一个。保存的东西都丢了：层、设置和参数。读出来的网络直接就能用。
"""

import torch


def load_whole(path):
    return type(torch.load(path, weights_only=False))()
