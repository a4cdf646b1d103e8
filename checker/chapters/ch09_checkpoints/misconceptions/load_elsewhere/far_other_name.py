"""
source: learners.md section 2.9: the pickle says __main__.X or model_save.X
en: The module is known, but under another name than the one that the checkpoint asks for. The name in the file and
the name in `sys.modules` must be the same, letter by letter.
zh: 模块是登记了，但名字和文件里要找的不一样。文件里的名字和 `sys.modules` 里的名字必须一字不差。
"""

import importlib.util
import os
import sys

import torch


def load_elsewhere(path, module_dir, module_name):
    spec = importlib.util.spec_from_file_location("model", os.path.join(module_dir, module_name + ".py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules["model"] = module
    spec.loader.exec_module(module)
    return torch.load(path, weights_only=False)
