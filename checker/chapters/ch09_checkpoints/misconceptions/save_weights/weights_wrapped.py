"""
source: mutant: model.state_dict() -> {'model_state_dict': model.state_dict()}
en: The table lies inside another dict. Such checkpoints exist, but `load_state_dict` wants the table itself, and
that is what the docstring asks for.
zh: 参数表外面又套了一个字典。这样的 checkpoint 确实有人用，但 `load_state_dict` 要的是这张表本身，
题目要求的也是它。
"""

import torch


def save_weights(model, path):
    torch.save({"model_state_dict": model.state_dict()}, path)
