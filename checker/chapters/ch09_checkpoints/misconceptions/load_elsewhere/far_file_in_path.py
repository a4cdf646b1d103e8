"""
source: mutant: module_dir -> the module's file
en: You put the file of the module into `sys.path`. That list holds folders: Python searches them for a file of the
module's name. A file in it is passed over.
zh: 你把模块的文件放进了 `sys.path`。这个列表里应该是文件夹：Python 在文件夹里找和模块同名的文件，
列表里的文件会被跳过。
"""

import os
import sys

import torch


def load_elsewhere(path, module_dir, module_name):
    sys.path.insert(0, os.path.join(module_dir, module_name + ".py"))
    return torch.load(path, weights_only=False)
