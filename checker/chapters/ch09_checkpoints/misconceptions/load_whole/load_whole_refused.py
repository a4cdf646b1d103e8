"""
source: learners.md rank 2 (82 f)
en: The file holds a Python object, not only numbers. Today's torch.load refuses objects unless you say that you
trust the file, because reading one may run code. Its error names the setting. Here the source is known.
zh: 文件里是一个 Python 对象，不只是数字。现在的 torch.load 默认拒绝读对象，因为读取时可能运行代码，
除非你说明信得过这个文件。报错里写着那个设置的名字。这里文件的来历是清楚的。
"""

import torch


def load_whole(path):
    return torch.load(path, weights_only=True)
