"""
source: learners.md rank 12 (5 r): the trap itself
en: The file stores the class's name, not its code. When torch reads it, Python looks for a module of this name and
finds none, because nobody has told it about the other folder.
zh: 文件里存的是类的名字，不是代码。读取时 Python 去找叫这个名字的模块，却找不到，因为没有人告诉它还有另一个文件夹。
"""

import torch


def load_elsewhere(path, module_dir, module_name):
    return torch.load(path, weights_only=False)
