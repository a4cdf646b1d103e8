"""
source: learners.md 3.8, both models pretrained
en: Your network wants pretrained weights, and those are 528 MB on the internet. DEFAULT, IMAGENET1K_V1 and True all
    mean: fetch them. What would say that there are none?
zh: 你的网络要用预训练参数，那是网上的 528 MB。DEFAULT、IMAGENET1K_V1 和 True 的意思都是去下载。怎么写才表示“没有
    预训练参数”？
"""


def build_vgg16():
    return torchvision.models.vgg16(weights="DEFAULT")
