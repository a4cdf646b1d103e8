"""
source: a guess: freezing
en: Now nothing learns any more, the classifier neither. Whose parameters does your loop go through?
zh: 现在什么都不学习了，classifier 也不学了。你的循环走的是谁的参数？
"""


def freeze_features(vgg):
    for parameter in vgg.parameters():
        parameter.requires_grad = False
    return vgg
