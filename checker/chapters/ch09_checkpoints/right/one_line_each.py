"""
en: No functions of one's own where torch has them already: names, partials and lambdas.
zh: torch 里已经有的就不再写函数：名字、partial 和 lambda。
"""

import functools
import importlib.util as u
import os
import sys

import torch

save_whole = torch.save
load_whole = functools.partial(torch.load, map_location="cpu", weights_only=False)
save_weights = lambda model, path: torch.save(model.state_dict(), path)
load_weights = lambda model, path: (model.load_state_dict(torch.load(path, weights_only=True)), model)[1]
load_untrusted = functools.partial(torch.load, weights_only=True, map_location=torch.device("cpu"))


def load_elsewhere(path, module_dir, module_name):
    spec = u.spec_from_file_location(module_name, f"{module_dir}/{module_name}.py")
    sys.modules[module_name] = u.module_from_spec(spec)
    return spec.loader.exec_module(sys.modules[module_name]) or load_whole(path)
