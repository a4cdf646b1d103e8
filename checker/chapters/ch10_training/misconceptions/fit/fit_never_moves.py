"""
source: learners.md rank 9
en: Nothing moves the weights: at the end they are those of the beginning. Either nobody calls the optimizer's step()
(a scheduler's changes the learning rate only), or there is nothing in .grad when it is called.
zh: 参数一直没有动：到最后还是一开始的样子。要么没有人调用优化器的 step()（调度器的 step() 只改学习率），要么调用时
 .grad 里什么也没有。
"""

import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=5, gamma=0.1)
    writer = SummaryWriter(log_dir)
    history, step = [], 0
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for imgs, targets in train_loader:
            loss = loss_fn(model(imgs), targets)
            optimizer.zero_grad()
            loss.backward()
            total += loss.item() * len(imgs)
            writer.add_scalar("train_loss", loss.item(), step)
            step += 1
            scheduler.step()
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
