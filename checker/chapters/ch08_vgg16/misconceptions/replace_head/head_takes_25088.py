"""
source: learners.md rank 24, the first layer's size
en: Your layer wants as many numbers as the first layer of the classifier. What arrives here has been through two
    layers already.
zh: 你的层要的个数和 classifier 第一层的一样。可是到这里的数已经经过了两层。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(25088, num_classes)
    return vgg
