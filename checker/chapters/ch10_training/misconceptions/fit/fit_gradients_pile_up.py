"""
source: learners.md rank 21
en: Nobody clears the gradients: each update goes by the sum of all batches so far. Print a .grad after every batch
and watch it grow.
zh: 没有人清空梯度：每次更新用的都是到目前为止所有批次梯度的和。每一批之后打印一下 .grad，看它怎么变大。
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
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
