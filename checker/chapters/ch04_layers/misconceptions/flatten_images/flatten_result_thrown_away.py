"""
source: learners.md rank 32
en: The batch comes back with its old shape. Flattening makes a new tensor, the old one keeps its shape: which of the
two do you return?
zh: 返回的批次还是原来的形状。展平会产生一个新的张量，旧的张量形状不变：你返回的是哪一个？
"""

import torch


def flatten_images(imgs):
    torch.flatten(imgs, 1)
    return imgs
