"""
source: learners.md rank 55 (axes mixed up)
en: You put the channels last: (N, H, W, C). PyTorch's order is (N, C, H, W).
zh: 你把通道放在了最后：(N, H, W, C)。PyTorch 的顺序是 (N, C, H, W)。
"""


def batch_shapes(loader):
    return [tuple(imgs.permute(0, 2, 3, 1).shape) for imgs, _ in loader]
