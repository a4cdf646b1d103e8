"""
source: a guess: the levels of the network
en: The right parameters are frozen. But what you hand back is only the features: the method that freezes returns
    the module that it was called on.
zh: 该冻结的参数都冻结了。但你返回的只是 features：那个负责冻结的方法，返回的是调用它的那个模块。
"""


def freeze_features(vgg):
    return vgg.features.requires_grad_(False)
