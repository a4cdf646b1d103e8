"""
source: mutant: loop over loader.dataset
en: You go through the data set, one image after the other. Asked are the batches, as the loader packs them.
zh: 你在逐张遍历数据集。题目要的是加载器打包好的批次。
"""


def batch_shapes(loader):
    return [tuple(image.shape) for image, _ in loader.dataset]
