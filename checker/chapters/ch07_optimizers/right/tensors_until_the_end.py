"""
en: Keeps losses and sizes as tensors and takes the weighted mean at the end; deep in tensor arithmetic.
zh: loss 和大小都以张量保存，最后再算加权平均；全是张量运算。
"""

import torch
from torch import nn


def train_step(model, loss_fn, optimizer, imgs, targets):
    was_training = model.training
    try:
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
    finally:
        model.train(was_training)
    return loss.detach().cpu().numpy().item()


def train_epochs(model, loader, epochs, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.1, foreach=False)
    criterion = nn.CrossEntropyLoss()
    means = torch.zeros(epochs)
    for epoch in range(epochs):
        losses, sizes = [], []
        for batch in loader:
            imgs, targets = batch[0], batch[1]
            loss = criterion(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
            sizes.append(float(targets.numel()))
        weights = torch.tensor(sizes)
        means[epoch] = (torch.stack(losses) * weights).sum() / weights.sum()
    return means.tolist()


def sgd_update(param, grad, velocity, lr, momentum):
    with torch.no_grad():
        v = grad if velocity is None else torch.lerp(grad, grad + velocity, momentum)
        return torch.addcmul(param, v, torch.full_like(v, -lr)), v
