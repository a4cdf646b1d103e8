"""
source: mutant: `.squeeze()` added
en: squeeze takes away every axis of length 1, so a batch with a single picture loses its batch axis. One picture is
one row, not a bare list of numbers.
zh: squeeze 会去掉所有长度为 1 的维度，只有一张图片的批次就丢了批次这一维。一张图片应该是一行，而不是一串散开的数。
"""


def flatten_images(imgs):
    return imgs.reshape(imgs.shape[0], -1).squeeze()
