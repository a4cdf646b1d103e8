"""
source: a guess: freezing
en: The weights of the features are frozen, their biases are not. Each convolution has two parameters.
zh: features 里的 weight 冻结了，bias 却没有。每个卷积层有两个参数。
"""


def freeze_features(vgg):
    for layer in vgg.features:
        if isinstance(layer, nn.Conv2d):
            layer.weight.requires_grad = False
    return vgg
