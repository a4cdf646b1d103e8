"""
source: a guess: freezing
en: parameters() gives something to loop over, not one parameter. It has no requires_grad of its own to switch.
zh: parameters() 给的是可以逐个遍历的东西，不是一个参数。它自己没有 requires_grad 可以设。
"""


def freeze_features(vgg):
    vgg.features.parameters().requires_grad = False
    return vgg
