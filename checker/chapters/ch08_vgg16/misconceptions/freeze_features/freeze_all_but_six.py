"""
source: a guess: freezing
en: Your code counts on a classifier of six parameters. After append_layer it has eight, and the first two are
    frozen as well.
zh: 你的代码认定 classifier 有六个参数。经过 append_layer 之后它有八个，前两个也被冻结了。
"""


def freeze_features(vgg):
    for parameter in list(vgg.parameters())[:-6]:
        parameter.requires_grad = False
    return vgg
