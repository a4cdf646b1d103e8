"""
en: Every update by a closure that clears, computes and returns the loss; the test's values are logged without a step.
zh: 每次更新都用闭包来清零、计算、返回 loss；测试的值不带步数地记录。
"""

import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for step, (imgs, targets) in enumerate(loader, step):

        def closure():
            optimizer.zero_grad()
            loss = loss_fn(model(imgs), targets)
            loss.backward()
            return loss

        writer.add_scalar("train_loss", optimizer.step(closure).item(), step)
    return step + 1


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.3)
    history, step = [], 0
    with SummaryWriter(log_dir) as writer:
        for epoch in range(epochs):
            step = train_one_epoch(model, train_loader, nn.CrossEntropyLoss(), optimizer, writer, step)
            train_loss, _ = evaluate(model, train_loader, nn.CrossEntropyLoss())
            test_loss, test_accuracy = evaluate(model, test_loader, nn.CrossEntropyLoss())
            writer.add_scalar("test_loss", test_loss)
            writer.add_scalar("test_accuracy", test_accuracy)
            torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
            history.append(dict(train_loss=train_loss, test_loss=test_loss, test_accuracy=test_accuracy))
    return history
