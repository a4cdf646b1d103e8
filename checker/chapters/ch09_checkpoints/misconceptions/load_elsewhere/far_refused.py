"""
source: learners.md rank 2
en: The module is there, and still torch refuses: the file holds an object, not only numbers. You know where it comes
from; `load_whole` had the same obstacle.
zh: 模块已经有了，torch 还是拒绝：文件里是一个对象，不只是数字。它的来历你是清楚的，
`load_whole` 里也遇到过同样的障碍。
"""

import importlib.util
import os
import sys

import torch


def load_elsewhere(path, module_dir, module_name):
    spec = importlib.util.spec_from_file_location(module_name, os.path.join(module_dir, module_name + ".py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    spec.loader.exec_module(module)
    return torch.load(path, weights_only=True)
