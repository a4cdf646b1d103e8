"""
source: learners.md section 3.9: the saved name is not the loaded name (8 f)
en: The network is written, but always into a file of the same name. Whoever asks for another name finds nothing
there. Which name was handed in?
zh: 网络是写了，但总是写进同一个名字的文件，用别的名字就找不到了。传进来的名字是什么？
"""

import torch


def save_whole(model, path):
    torch.save(model, "vgg16_method1.pth")
