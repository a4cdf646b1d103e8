"""
source: learners.md rank 4 (drop_last)
en: The last, smaller batch is missing. The loader gives it, so it counts.
zh: 最后那个不满的批次没有算进去。加载器给出了它，就要算。
"""


def batch_shapes(loader):
    return [tuple(imgs.shape) for imgs, _ in loader if len(imgs) == loader.batch_size]
