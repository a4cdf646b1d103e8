"""
source: mutant: one dictionary, changed in every epoch
en: One dictionary is made before the loop and put into the list again and again. Every entry is the same object: all
show the last epoch.
zh: 字典只在循环之前建了一次，反复放进列表。每一项都是同一个对象：显示的全是最后一轮。
"""

import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    writer = SummaryWriter(log_dir)
    history, record, step = [], {}, 0
    for epoch in range(epochs):
        step = train_one_epoch(model, train_loader, loss_fn, optimizer, writer, step)
        train_loss, _ = evaluate(model, train_loader, loss_fn)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        record["train_loss"] = train_loss
        record["test_loss"] = test_loss
        record["test_accuracy"] = test_accuracy
        history.append(record)
    writer.close()
    return history
