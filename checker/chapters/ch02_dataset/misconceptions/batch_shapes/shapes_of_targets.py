"""
source: learners.md rank 5 (images and targets mixed up)
en: These are the shapes of the targets. Which of the two comes first in `imgs, targets`?
zh: 这是标签的形状。`imgs, targets` 里哪个在前？
"""


def batch_shapes(loader):
    return [tuple(targets.shape) for _, targets in loader]
