"""
source: mutant: written only if there is no such file
en: If there is a file already, you leave it as it is. Then the old network is read back later, and nobody notices.
The newer one should take its place.
zh: 如果文件已经存在，你就不写了。以后读出来的还是旧的网络，而且没有人察觉。应该用新的覆盖它。
"""

import os

import torch


def save_whole(model, path):
    if not os.path.exists(path):
        torch.save(model, path)
