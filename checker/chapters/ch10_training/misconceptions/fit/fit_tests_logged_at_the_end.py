"""
source: learners.md section 3.4 (logging lines out of the loop)
en: The test results are logged after the loop: only those of the last epoch get into the file. How far in should
these lines be?
zh: 测试结果在循环之后才记录：只有最后一轮的进了文件。这几行应该缩进几层？
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
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.add_scalar("test_loss", test_loss, epoch)
    writer.add_scalar("test_accuracy", test_accuracy, epoch)
    writer.close()
    return history
