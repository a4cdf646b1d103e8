"""
source: learners.md section 4, row 13, mutant
en: The files are saved in the working directory. The folder `checkpoint_dir` stays empty: a name alone is not yet a
path.
zh: 文件存到了当前工作目录，`checkpoint_dir` 文件夹还是空的：光有文件名，还不是路径。
"""

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
        torch.save(model.state_dict(), f"epoch_{epoch}.pth")
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
