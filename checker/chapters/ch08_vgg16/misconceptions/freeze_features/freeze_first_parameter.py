"""
source: learners.md rank 25, the loop that ends early
en: Only the very first parameter is frozen. Look at what your loop does after its first round: is the return inside
    it?
zh: 只有第一个参数被冻结了。看看循环走完第一次之后做了什么：return 是不是写在了循环里面？
"""


def freeze_features(vgg):
    for parameter in vgg.features.parameters():
        parameter.requires_grad = False
        return vgg
