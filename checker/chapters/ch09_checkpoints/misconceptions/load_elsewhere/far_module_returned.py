"""
source: mutant: return module
en: You return the module. It holds the class; the network with its weights is in the checkpoint.
zh: 你返回的是模块。模块里有类，而带着参数的网络在那个文件里。
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
    return module
