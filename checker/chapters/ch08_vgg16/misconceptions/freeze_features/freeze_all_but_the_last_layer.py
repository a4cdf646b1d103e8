"""
source: a guess: freezing
en: Of the classifier only its last layer learns. The others in it have been frozen, too.
zh: classifier 里只有最后一层在学习，它里面的其他层也被冻结了。
"""


def freeze_features(vgg):
    vgg.requires_grad_(False)
    vgg.classifier[-1].requires_grad_(True)
    return vgg
