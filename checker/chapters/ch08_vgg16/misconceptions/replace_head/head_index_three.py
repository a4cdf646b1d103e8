"""
source: a guess: another index
en: You replaced a linear layer in the middle of the classifier. After it, others still wait for 4096 numbers.
zh: 你换掉的是 classifier 中间的全连接层。它后面的层还在等 4096 个数。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[3] = nn.Linear(4096, num_classes)
    return vgg
