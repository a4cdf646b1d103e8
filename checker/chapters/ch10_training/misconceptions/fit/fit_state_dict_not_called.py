"""
source: learners.md rank 17 (a function without its call)
en: `model.state_dict` without () is the method itself, not what it gives. The file then holds no table of numbers.
zh: `model.state_dict` 没有加 ()，那是方法本身，而不是它的结果。文件里就不是一张数字表了。
"""

import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    writer = SummaryWriter(log_dir)
    history, step = [], 0
    for epoch in range(epochs):
        step = train_one_epoch(model, train_loader, loss_fn, optimizer, writer, step)
        train_loss, _ = evaluate(model, train_loader, loss_fn)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        torch.save(model.state_dict, os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
