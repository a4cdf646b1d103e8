"""
source: a guess: the levels of the network
en: VGG as a whole has no indices, only its Sequential parts have. Which part does the index 6 belong to?
zh: 整个 VGG 不能用索引，只有它里面的 Sequential 才可以。索引 6 属于哪一部分？
"""


def replace_head(vgg, num_classes=10):
    vgg[6] = nn.Linear(4096, num_classes)
    return vgg
