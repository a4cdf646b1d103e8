"""
en: Copies by hand: every tensor of state_dict shares its memory with the network; parameters and buffers are listed.
zh: 一个个张量手动复制：state_dict 的每个张量都和网络共用内存；列出参数和缓冲区。
"""

import torch


def save_weights(model, path):
    table = dict(model.named_parameters())
    table.update(model.named_buffers())
    torch.save(table, path)


def load_weights(model, path):
    table = torch.load(path, weights_only=True)
    with torch.no_grad():
        for name, tensor in model.state_dict().items():
            tensor.copy_(table[name])
    return model


def load_untrusted(path):
    table = torch.load(path, map_location=lambda storage, location: storage, weights_only=True)
    if not all(isinstance(tensor, torch.Tensor) for tensor in table.values()):
        raise ValueError("there is more than tensors in this file")
    return table
