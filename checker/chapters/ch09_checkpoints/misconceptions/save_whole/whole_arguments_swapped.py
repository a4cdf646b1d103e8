"""
source: learners.md section 3.9, mutant: torch.save(model, path) -> torch.save(path, model)
en: The two arguments of torch.save are turned round: you ask it to write the file name into the network. Look up
their order with help(torch.save).
zh: torch.save 的两个参数写反了：这是要把文件名写进网络里。用 help(torch.save) 查一查顺序。
"""

import torch


def save_whole(model, path):
    torch.save(path, model)
