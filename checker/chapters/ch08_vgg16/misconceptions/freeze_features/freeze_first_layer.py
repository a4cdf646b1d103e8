"""
source: a guess: freezing
en: Only the first layer of the features is frozen. How many layers of them have parameters? Is there a return
    inside your loop?
zh: features 里只有第一层被冻结了。有参数的层一共有几个？你的循环里面是不是有 return？
"""


def freeze_features(vgg):
    for parameter in vgg.features[0].parameters():
        parameter.requires_grad = False
    return vgg
