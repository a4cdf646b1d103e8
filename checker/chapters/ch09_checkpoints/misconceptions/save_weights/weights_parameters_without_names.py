"""
source: mutant: model.state_dict() -> list(model.parameters())
en: The file holds a list of tensors without names, and only those that are learned. Who loads them cannot know which
one belongs where. Print `state_dict()` beside it.
zh: 文件里是一串没有名字的张量，而且只有可学习的那些。读的人不知道哪个该放在哪里。打印一下 `state_dict()` 比一比。
"""

import torch


def save_weights(model, path):
    torch.save(list(model.parameters()), path)
