"""
en: Names taken out of torch.cuda by import; numbers for devices; isinstance; one function for both ways.
zh: 从 torch.cuda 里导入名字；用编号表示设备；isinstance；两种做法共用一个函数。
"""

import torch
from torch import cuda, device
from torch.cuda import device_count, is_available

HOW_MANY = device_count()


class NoSuchGpu(ValueError):
    pass


def pick_device(index=None):
    if index is None:
        return device("cuda" if is_available() else "cpu")
    if index not in list(range(HOW_MANY)):
        raise NoSuchGpu("%d GPU(s)" % cuda.device_count())
    chosen = torch.device(index)
    assert isinstance(chosen, torch.device)
    return chosen


def train_on(device, model, loader, loss_fn, optimizer):
    return _train(model.to(device), loader, loss_fn, optimizer, lambda t: t.to(device))


def train_with_cuda_calls(model, loader, loss_fn, lr):
    gpu = is_available()
    optimizer = torch.optim.SGD([{"params": list(model.parameters())}], lr=lr, momentum=0, weight_decay=0)
    return _train(model.cuda() if gpu else model, loader, loss_fn, optimizer, lambda t: t.cuda() if gpu else t)


def _train(model, loader, loss_fn, optimizer, move):
    losses = []
    for imgs, targets in loader:
        value = loss_fn(model(move(imgs)), move(targets))
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        losses.append(value)
    return [value.item() for value in losses]
