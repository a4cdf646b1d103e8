"""
source: mutant: isinstance -> type() ==
en: You compare the type exactly. torch.Tensor is a class, but of a type of its own; torch.ops is a module of a type
of its own. isinstance() sees that.
zh: 你要求类型完全一致。torch.Tensor 是类，但它的类型是另外定义的；torch.ops 是模块，类型也是另外定义的。isinstance()
能看出来。
"""

import inspect


def is_toolbox(obj):
    return type(obj) in (type, type(inspect))
