"""
source: a guess: freezing
en: You wrote requires_grad on the module `features`. Python lets you write anything on anything, but torch looks
    for it on the parameters only. Print requires_grad of one of those.
zh: 你把 requires_grad 写在了 features 这个模块上。Python 允许给任何对象写任何属性，但 torch 只看参数上的。打印其
    中一个参数的 requires_grad 看看。
"""


def freeze_features(vgg):
    vgg.features.requires_grad = False
    return vgg
