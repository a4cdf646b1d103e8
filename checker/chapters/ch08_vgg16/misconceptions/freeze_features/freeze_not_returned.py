"""
source: learners.md rank 8, nothing handed back
en: The right parameters are frozen. But the function ends without handing the network back.
zh: 该冻结的参数都冻结了。但函数没有返回网络就结束了。
"""


def freeze_features(vgg):
    vgg.features.requires_grad_(False)
