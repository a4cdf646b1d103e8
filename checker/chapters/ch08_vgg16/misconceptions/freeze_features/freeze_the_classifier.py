"""
source: a guess: freezing
en: It is the other way round: the classifier stands still, and the features go on learning.
zh: 正好反了：classifier 不动了，features 还在学习。
"""


def freeze_features(vgg):
    for parameter in vgg.classifier.parameters():
        parameter.requires_grad = False
    return vgg
