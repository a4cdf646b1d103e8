"""
source: learners.md rank 6, mutant: no train()
en: There is no train() before the training: if the network is handed over in eval mode, or after the first test, it
trains in eval mode.
zh: 训练之前没有 train()：如果网络交给你时处于评估模式，或者做完第一次测试之后，就会在评估模式下训练。
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
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
