"""
source: learners.md section 3.9: FileNotFoundError (12 f)
en: You read a file of a fixed name. Which name was handed in?
zh: 你读的是一个固定名字的文件。传进来的名字是什么？
"""

import torch


def load_whole(path):
    return torch.load("vgg16_method1.pth", weights_only=False)
