"""
source: mutant: the check moved behind torch.load
en: You look at the result and refuse what is not names and tensors. But the code in the file runs while it is being
read: at that moment you have not looked at anything yet.
zh: 你检查读出来的结果，不是名字和张量就拒绝。但文件里的代码在读取的过程中就运行了：那时你还什么都没检查。
"""

import torch


def load_untrusted(path):
    table = torch.load(path, weights_only=False)
    if not isinstance(table, dict) or not all(isinstance(value, torch.Tensor) for value in table.values()):
        raise ValueError("not a table of tensors")
    return table
