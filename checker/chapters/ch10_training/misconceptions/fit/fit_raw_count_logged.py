"""
source: learners.md rank 3
en: The returned accuracy is right, but in the log is the number of right answers: that curve leaves the range from 0
to 1. Compare what you return with what you log.
zh: 返回的正确率是对的，日志里写的却是答对的个数：那条曲线超出了 0 到 1 的范围。把返回的和记录的对比一下。
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
        model.train()
        total = 0.0
        for imgs, targets in train_loader:
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(imgs)
            writer.add_scalar("train_loss", loss.item(), step)
            step += 1
        train_loss = total / len(train_loader.dataset)
        model.eval()
        total, correct = 0.0, 0
        with torch.no_grad():
            for imgs, targets in test_loader:
                outputs = model(imgs)
                total += loss_fn(outputs, targets).item() * len(imgs)
                correct += (outputs.argmax(1) == targets).sum().item()
        test_loss = total / len(test_loader.dataset)
        test_accuracy = correct / len(test_loader.dataset)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", correct, epoch)
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
