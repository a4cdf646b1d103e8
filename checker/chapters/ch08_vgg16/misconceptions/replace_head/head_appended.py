"""
source: a guess: the two ways mixed up
en: You added a layer after the last one. In this task the last one itself is replaced, and the number of layers
    stays.
zh: 你在最后一层后面又加了一层。这一题要替换最后一层本身，层数不变。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier.add_module("add_linear", nn.Linear(1000, num_classes))
    return vgg
