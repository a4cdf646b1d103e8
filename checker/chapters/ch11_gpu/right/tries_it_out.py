"""
en: try and except: a tiny tensor is sent to the GPU, and an error means that there is none.
zh: try 和 except：把一个很小的张量送到 GPU，报错就说明没有。
"""

import torch


def works(name):
    try:
        torch.zeros(1).to(name)
        return True
    except (RuntimeError, AssertionError):
        return False


def pick_device(index=None):
    if index is None:
        return torch.device("cuda:0") if works("cuda:0") else torch.device("cpu")
    count = 0
    while works(f"cuda:{count}"):
        count += 1
    if 0 <= index < count:
        return torch.device(f"cuda:{index}")
    raise ValueError(str(count) + " GPUs on this machine")


def train_with_cuda_calls(model, loader, loss_fn, lr):
    try:
        model.cuda()
        move = lambda t: t.cuda()
    except (RuntimeError, AssertionError):
        move = lambda t: t
    optimizer = torch.optim.SGD(model.parameters(), lr)
    losses = []
    for imgs, targets in loader:
        loss = loss_fn(model(move(imgs)), move(targets))
        model.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss))
    return losses
