"""
source: learners.md rank 12: what is in the file, the class or its name
en: You write down the class of the network. Of that the file keeps only the name: the weights of this one network
are not in it.
zh: 你写进文件的是网络的类，而文件里只会记下类的名字：这个网络自己的参数都不在里面。
"""

import torch


def save_whole(model, path):
    torch.save(type(model), path)
