"""
source: a guess: the levels of the network
en: The layer is replaced. But what you hand back is only the classifier; a picture cannot go through that alone.
zh: 层已经换好了。但你返回的只是 classifier，图片没法只经过它。
"""


def replace_head(vgg, num_classes=10):
    vgg.classifier[6] = nn.Linear(4096, num_classes)
    return vgg.classifier
