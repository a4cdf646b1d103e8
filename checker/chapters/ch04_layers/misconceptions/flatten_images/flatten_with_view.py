"""
source: mutant: `reshape` -> `view`
en: Right as long as the batch lies in memory in one piece. `view` never copies, so it fails on a batch with swapped
axes, or cut out of a larger one. Which relative of view may copy?
zh: 只要批次在内存里是连续的，你的写法就是对的。view 从不复制数据，
遇到交换过维度或从更大的批次里切出来的张量就会报错。它的哪个“亲戚”可以复制？
"""


def flatten_images(imgs):
    return imgs.view(imgs.shape[0], -1)
