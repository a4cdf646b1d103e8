"""
source: learners.md section 3.8 (wights=None)
en: VGG16 does not know a keyword that you hand over. Compare its spelling with help(torchvision.models.vgg16),
    letter by letter.
zh: 你传入的某个关键字参数，VGG16 不认识。用 help(torchvision.models.vgg16) 逐个字母对照一下拼写。
"""


def build_vgg16():
    return torchvision.models.vgg16(wights=None)
