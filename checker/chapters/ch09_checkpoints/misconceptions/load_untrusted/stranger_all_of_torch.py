"""
source: mutant: weights_only=True -> an Unpickler that allows torch.*
en: You allow every name that begins with torch. torch is large, and it has functions that write files, too. What a
table of tensors needs is a handful of names.
zh: 凡是以 torch 开头的名字你都放行。torch 很大，里面也有会写文件的函数。一张张量表需要的只是很少几个名字。
"""

import pickle
import types

import torch


class Careful(pickle.Unpickler):
    def find_class(self, module, name):
        if module.split(".")[0] in ("torch", "collections"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def load_untrusted(path):
    careful = types.SimpleNamespace(
        __name__="careful",
        Unpickler=Careful,
        UnpicklingError=pickle.UnpicklingError,
        load=lambda file, **options: Careful(file, **options).load(),
    )
    return torch.load(path, pickle_module=careful, weights_only=False)
