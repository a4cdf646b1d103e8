"""
source: mutant: what sys.modules holds already is kept
en: A module that was imported once stays in `sys.modules`. When another folder has one of the same name, Python
takes the old one without looking: the class of the wrong folder.
zh: 导入过的模块会留在 `sys.modules` 里。换一个文件夹而模块同名时，Python 看都不看就用旧的：
用的是另一个文件夹里的类。
"""

import sys

import torch


def load_elsewhere(path, module_dir, module_name):
    sys.path.insert(0, module_dir)
    return torch.load(path, weights_only=False)
