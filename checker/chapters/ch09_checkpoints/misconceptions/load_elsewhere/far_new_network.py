"""
source: learners.md section 3.9: weights stay random
en: You make a new network of the class in the module. The class is right, but the weights are those of a beginner:
nobody has read the ones in the checkpoint.
zh: 你用模块里的类新建了一个网络。类是对的，参数却还是初始值：没有人去读文件里的参数。
"""

import importlib.util
import os

from torch import nn


def load_elsewhere(path, module_dir, module_name):
    spec = importlib.util.spec_from_file_location(module_name, os.path.join(module_dir, module_name + ".py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    classes = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, nn.Module)]
    return classes[0]()
