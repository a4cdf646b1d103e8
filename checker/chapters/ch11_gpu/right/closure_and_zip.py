"""
en: step(closure); losses collected in NumPy and turned into a list at the end; a generator that moves the batches.
zh: step(closure)；loss 先收集在 NumPy 里，最后变成列表；用生成器移动 batch。
"""

import numpy as np
import torch


def moved(loader, device):
    for imgs, targets in loader:
        yield imgs.to(device), targets.to(device)


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = np.zeros(len(loader))
    for place, (imgs, targets) in enumerate(moved(loader, device)):

        def closure():
            optimizer.zero_grad()
            loss = loss_fn(model(imgs), targets)
            loss.backward()
            return loss

        losses[place] = optimizer.step(closure).item()
    return losses.tolist()


def train_with_cuda_calls(model, loader, loss_fn, lr):
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cuda":
        model, loss_fn = model.cuda(), loss_fn.cuda()
    optimizer = torch.optim.SGD(params=model.parameters(), lr=lr)
    losses = []
    for batch in loader:
        if device == "cuda":
            batch = [part.cuda() for part in batch]
        imgs, targets = batch
        model.train()
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
