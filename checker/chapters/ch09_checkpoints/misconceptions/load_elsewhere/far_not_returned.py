"""
source: learners.md rank 8
en: The network is read, but your function hands nothing back.
zh: 网络读出来了，但函数什么也没有返回。
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
    torch.load(path, weights_only=False)
