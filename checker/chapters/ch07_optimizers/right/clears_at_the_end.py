"""
en: step, then zero_grad at the end of the step; enumerate; len(loader.dataset) as the divisor.
zh: 先 step，最后再 zero_grad；enumerate；除数用 len(loader.dataset)。
"""

import torch
import torch.nn.functional as F


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(list(model.parameters()), lr, momentum)


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.detach().item()


def train_epochs(model, loader, epochs, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.95)
    means = []
    for epoch in range(epochs):
        means.append(0.0)
        for step, (imgs, targets) in enumerate(loader):
            loss = F.cross_entropy(model(imgs), targets)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            means[epoch] += loss.item() * imgs.size(0)
        means[epoch] /= len(loader.dataset)
    return means
