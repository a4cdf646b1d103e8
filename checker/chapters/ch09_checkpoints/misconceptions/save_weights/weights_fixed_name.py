"""
source: learners.md section 3.9: the saved name is not the loaded name (8 f)
en: The weights are written, but always into a file of the same name. Which name was handed in?
zh: 参数是写了，但总是写进同一个名字的文件。传进来的名字是什么？
"""

import torch


def save_weights(model, path):
    torch.save(model.state_dict(), "vgg16_method2.pth")
