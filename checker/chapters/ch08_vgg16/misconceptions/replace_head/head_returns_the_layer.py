"""
source: a guess: the levels of the network
en: The layer is replaced. But what you hand back is that layer, not the network around it.
zh: 层已经换好了。但你返回的是这一层，而不是包含它的网络。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(4096, num_classes)
    return vgg.classifier[6]
