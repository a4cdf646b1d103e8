"""
source: learners.md rank 4
en: You flatten the batch together with the pixels: all pictures end up in one long row, and nobody can tell them
apart. Then a last batch with fewer pictures does not fit the next layer any more. Which axis has to stay?
zh: 你把批次这一维也一起展平了：所有图片连成一长行，再也分不清谁是谁。最后一个批次图片较少时，下一层就对不上了。
哪一维必须保留？
"""

import torch


def flatten_images(imgs):
    return torch.flatten(imgs)
