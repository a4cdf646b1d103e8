"""
source: learners.md section 3.9, contract
en: The weights lie inside of another dictionary, beside the epoch's number. That is often useful, but here the file
should be the state_dict itself.
zh: 参数放在了另一个字典里，旁边还有轮数。这样做常常有用，但这里要求文件本身就是 state_dict。
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
        torch.save({"model": model.state_dict(), "epoch": epoch}, os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
