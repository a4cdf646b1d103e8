"""
source: a guess: something else changed
en: The right parameters are frozen. But the network was switched to eval mode as well: its Dropout layers are off
    for whoever trains next.
zh: 该冻结的参数都冻结了。但网络也被切换到了评估模式：接下来训练的人会发现 Dropout 层被关掉了。
"""


def freeze_features(vgg):
    vgg.features.requires_grad_(False)
    return vgg.eval()
