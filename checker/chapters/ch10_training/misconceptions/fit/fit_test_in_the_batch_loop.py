"""
source: learners.md rank 31
en: The test stands one level too deep: it runs after every batch. Count how often your test part runs in one epoch.
zh: 测试写深了一层：每一批之后都跑一遍。数一数，一轮里测试部分运行了几次？
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
            model.eval()
            test_total, correct = 0.0, 0
            with torch.no_grad():
                for imgs, targets in test_loader:
                    outputs = model(imgs)
                    test_total += loss_fn(outputs, targets).item() * len(imgs)
                    correct += (outputs.argmax(1) == targets).sum().item()
            test_loss = test_total / len(test_loader.dataset)
            test_accuracy = correct / len(test_loader.dataset)
            writer.add_scalar("test_loss", test_loss, epoch)
            writer.add_scalar("test_accuracy", test_accuracy, epoch)
            torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        train_loss = total / len(train_loader.dataset)
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
