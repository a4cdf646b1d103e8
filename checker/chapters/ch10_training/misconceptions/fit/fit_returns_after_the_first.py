"""
source: mutant: return inside the loop
en: The return stands inside of the loop: it is over after one epoch.
zh: return 写进了循环里面：一轮之后就结束了。
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
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
        writer.close()
        return history
