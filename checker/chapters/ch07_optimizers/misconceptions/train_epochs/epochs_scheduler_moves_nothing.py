"""
source: learners.md rank 9
en: After backward() you step the scheduler. It changes the learning rate; the weights stay exactly where they were,
and so does the loss. Who changes the weights?
zh: backward() 之后，你让学习率调度器走了一步。它改的是学习率；参数一点没动，loss 也就不变。改变参数的是谁？
"""

import torch
from torch import nn


def train_epochs(model, loader, epochs, lr):
    loss_fn, optimizer, losses = nn.CrossEntropyLoss(), make_sgd(model, lr=lr), []
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5, gamma=0.1)
    for _ in range(epochs):
        total, samples = 0.0, 0
        for imgs, targets in loader:
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            scheduler.step()
            total += loss.item() * len(imgs)
            samples += len(imgs)
        losses.append(total / samples)
    return losses
