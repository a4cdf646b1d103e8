"""
source: a guess: a relative of VGG16
en: This network has fewer convolutions than the notes list. What does the number in its name count?
zh: 这个网络的卷积层比笔记里列的少。名字里的数字数的是什么？
"""


def build_vgg16():
    return torchvision.models.vgg11(weights=None)
