"""
en: Leaves Python as it was: sys.path, sys.modules and the working directory are put back.
zh: 让 Python 恢复原样：sys.path、sys.modules 和工作目录都放回去。
"""

import importlib
import os
import sys

import torch


def load_elsewhere(path, module_dir, module_name):
    path, here = os.path.abspath(path), os.getcwd()
    old_path, old_module = list(sys.path), sys.modules.pop(module_name, None)
    os.chdir(module_dir)
    sys.path.insert(0, "")
    importlib.invalidate_caches()
    try:
        importlib.import_module(module_name)
        return torch.load(path, weights_only=False)
    finally:
        os.chdir(here)
        sys.path[:] = old_path
        sys.modules.pop(module_name, None)
        if old_module is not None:
            sys.modules[module_name] = old_module


def load_untrusted(path):
    try:
        return dict(torch.load(path, map_location="cpu", weights_only=True))
    except Exception as error:
        raise ValueError(f"{path} holds more than weights, I do not read it") from error
