"""
source: mutant: the line with sys.modules deleted
en: You run the module's file, but Python does not know the result by the name that the checkpoint asks for. A
variable that holds the module is not enough: where does Python look up modules by name?
zh: 模块的文件运行了，但是 Python 不认识文件里要找的那个名字。光有一个变量指着模块是不够的：Python 按名字找模块，
是到哪里去找的？
"""

import importlib.util
import os

import torch


def load_elsewhere(path, module_dir, module_name):
    spec = importlib.util.spec_from_file_location(module_name, os.path.join(module_dir, module_name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return torch.load(path, weights_only=False)
