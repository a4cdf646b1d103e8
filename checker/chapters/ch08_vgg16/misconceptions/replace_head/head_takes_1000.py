"""
source: learners.md rank 24
en: Your layer wants 1000 numbers. That is what the old layer gave, and the old layer is gone. What size arrives at
    this position? The layer before it tells you.
zh: 你的层要 1000 个数。那是旧的一层的输出，而旧的一层已经不在了。到这个位置的是多少个数？看看它前面的层。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(1000, num_classes)
    return vgg
