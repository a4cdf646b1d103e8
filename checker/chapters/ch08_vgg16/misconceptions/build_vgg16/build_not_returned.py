"""
source: learners.md rank 8, work done and nothing handed back
en: The network is made, and then the function ends without handing it over. What does the caller get?
zh: 网络建好了，函数却没有返回它就结束了。调用的人拿到的是什么？
"""


def build_vgg16():
    vgg16 = torchvision.models.vgg16(weights=None)
    print(vgg16)
