"""
source: mutant: isinstance(obj, ModuleType) -> type(obj) is ModuleType
en: You compare the type of a module exactly. torch.ops is a module whose type is derived from the usual one:
isinstance() and inspect.ismodule() see that.
zh: 判断模块时，你要求类型完全一致。torch.ops 也是模块，只是它的类型是从普通模块派生的：
isinstance() 和 inspect.ismodule() 能看出来。
"""

import inspect


def is_toolbox(obj):
    return isinstance(obj, type) or type(obj) is type(inspect)
