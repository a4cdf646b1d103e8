"""
en: Allows the classes of the module that was imported, and of torch.nn, instead of everything; exits early in vain.
zh: 只允许导入的模块里的类和 torch.nn 的类，而不是什么都允许；提前退出也没有用。
"""

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from os.path import join
from sys import modules

import torch
from torch import nn


def load_elsewhere(path, module_dir, module_name):
    loader = SourceFileLoader(module_name, join(module_dir, module_name + ".py"))
    module = module_from_spec(spec_from_loader(module_name, loader))
    loader.exec_module(module)
    modules[module_name] = module
    classes = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, nn.Module)]
    torch.serialization.clear_safe_globals()
    torch.serialization.add_safe_globals([set, *classes])
    return torch.load(path, weights_only=True)


def load_untrusted(path):
    table = torch.load(path, weights_only=True)
    if not isinstance(table, dict):
        return {}
    return {name: value for name, value in table.items() if isinstance(value, torch.Tensor)}
