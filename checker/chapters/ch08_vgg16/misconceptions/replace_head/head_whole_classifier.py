"""
source: a guess: the levels of the network
en: The whole classifier is gone, and one layer stands in its place. Only the layer at index 6 inside it was to be
    replaced.
zh: 整个 classifier 都没了，只剩一个层。本来只需要换掉它里面索引为 6 的那一层。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier = nn.Linear(4096, num_classes)
    return vgg
