"""
source: a guess: freezing
en: You switched the features to eval mode. That changes how Dropout and the like work; gradients flow as before,
    and every parameter goes on learning.
zh: 你把 features 切换到了评估模式。这只影响 Dropout 之类的层；梯度照常流动，每个参数都还在学习。
"""


def freeze_features(vgg):
    vgg.features.eval()
    return vgg
