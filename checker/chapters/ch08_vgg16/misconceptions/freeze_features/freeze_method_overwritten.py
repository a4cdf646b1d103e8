"""
source: a guess: freezing
en: requires_grad_ with _ at the end is a method. You put False in the method's place, so nothing was called and
    nothing frozen.
zh: 末尾带 _ 的 requires_grad_ 是一个方法。你把 False 放到了这个方法的位置上，所以什么都没有调用，也什么都没有冻结。
"""


def freeze_features(vgg):
    for parameter in vgg.features.parameters():
        parameter.requires_grad_ = False
    return vgg
