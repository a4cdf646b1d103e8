"""
source: answers on the web to rank 2: allow what the error names
en: You allow whatever the file asks for, until it is read. The error message names the function that it refused;
that the file wants it is no reason to trust it.
zh: 文件要什么，你就放行什么，直到读出来为止。报错里写着它拒绝的函数；文件想要它，并不等于它可信。
"""

import importlib
import re

import torch


def load_untrusted(path):
    for _ in range(20):
        try:
            return torch.load(path, weights_only=True)
        except Exception as error:
            wanted = re.search(r"GLOBAL (\S+)\.(\w+) was not an allowed", str(error))
            if not wanted:
                raise
            module = importlib.import_module(wanted.group(1))
            torch.serialization.add_safe_globals([getattr(module, wanted.group(2))])
