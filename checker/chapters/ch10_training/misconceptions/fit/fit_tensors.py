"""
source: learners.md section 2.10 (sums kept as tensors)
en: The numbers are 0-d tensors, not Python floats: the losses were added up without taking the bare number out.
zh: 这些数是 0 维张量，而不是 Python float：累加 loss 的时候没有把里面的数取出来。
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
            total += loss.detach() * len(imgs)
            writer.add_scalar("train_loss", loss.item(), step)
            step += 1
        train_loss = total / len(train_loader.dataset)
        model.eval()
        total, correct = 0.0, 0
        with torch.no_grad():
            for imgs, targets in test_loader:
                outputs = model(imgs)
                total += loss_fn(outputs, targets) * len(imgs)
                correct += (outputs.argmax(1) == targets).sum()
        test_loss = total / len(test_loader.dataset)
        test_accuracy = correct / len(test_loader.dataset)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
