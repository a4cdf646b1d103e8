"""
source: a guess: the class in place of the function
en: VGG in capitals is the class; it wants its features handed over, layer by layer. Beside it, in small letters,
    there is a function that does all that for you.
zh: 大写的 VGG 是类，它要你先把 features 的各层准备好再交给它。旁边还有一个小写名字的函数，会替你做完这些。
"""


def build_vgg16():
    return torchvision.models.VGG()
