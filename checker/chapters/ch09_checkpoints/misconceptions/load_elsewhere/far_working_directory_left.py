"""
source: learners.md section 2.0: scripts that work in one folder only
en: The network is right. But your function goes into the module's folder and stays there: from now on every relative
path of the program means something else.
zh: 网络是对的。但你的函数进了模块所在的文件夹就没有再出来：从此程序里所有的相对路径都变了意思。
"""

import importlib
import os
import sys

import torch


def load_elsewhere(path, module_dir, module_name):
    path = os.path.abspath(path)
    os.chdir(module_dir)
    sys.path.insert(0, os.getcwd())
    sys.modules.pop(module_name, None)
    importlib.invalidate_caches()
    importlib.import_module(module_name)
    return torch.load(path, weights_only=False)
