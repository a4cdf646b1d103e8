"""
en: An Unpickler of one's own: knows a handful of names for a stranger's file, and looks up the module for the trap.
zh: 自己写一个 Unpickler：读陌生人的文件时只认几个名字，陷阱那里去模块里找。
"""

import pickle
import runpy
import types

import torch

KNOWN = {("torch._utils", "_rebuild_tensor_v2"), ("collections", "OrderedDict")}


def pickle_with(find_class):
    class Unpickler(pickle.Unpickler):
        def find_class(self, module, name):
            return find_class(module, name, super().find_class)

    def load(file, **options):
        return Unpickler(file, **options).load()

    return types.SimpleNamespace(__name__="mine", Unpickler=Unpickler, load=load)


def load_untrusted(path):
    def find_class(module, name, usual):
        if (module, name) not in KNOWN:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return usual(module, name)

    return torch.load(path, pickle_module=pickle_with(find_class), weights_only=False)


def load_elsewhere(path, module_dir, module_name):
    names = runpy.run_path(f"{module_dir}/{module_name}.py", run_name=module_name)

    def find_class(module, name, usual):
        return names[name] if module == module_name else usual(module, name)

    return torch.load(path, pickle_module=pickle_with(find_class), weights_only=False)
