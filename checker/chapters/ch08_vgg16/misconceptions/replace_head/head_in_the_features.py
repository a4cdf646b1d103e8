"""
source: a guess: the levels of the network
en: Index 6 of the features is a ReLU between convolutions. Two parts of the network have an index 6: which one
    makes the scores?
zh: features 里索引为 6 的是卷积层之间的 ReLU。网络有两个部分都有索引 6：输出分数的是哪一个？
"""


def replace_head(vgg, num_classes=10):
    vgg.features[6] = nn.Linear(4096, num_classes)
    return vgg
