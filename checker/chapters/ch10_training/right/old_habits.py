"""
en: Habits of older PyTorch: torch.max for the class, .data, prints with %; scalars in the newer event format.
zh: 旧版 PyTorch 的习惯：用 torch.max 取类别、.data、用 % 打印；标量用新的事件格式。
"""

import os

import torch
import torch.nn as nn
import torch.optim as optim
from torch.utils.tensorboard import SummaryWriter


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model = model.train()
    for i, data in enumerate(loader, 0):
        inputs, labels = data[0], data[1]
        model.zero_grad()
        outputs = model(inputs)
        loss = loss_fn(outputs, labels)
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.data, step + i, new_style=True)
    return step + len(loader)


def evaluate(model, loader, loss_fn):
    was = model.training
    model.eval()
    correct = 0
    total = 0
    running = torch.zeros(1)
    with torch.no_grad():
        for data in loader:
            images, labels = data
            outputs = model(images)
            _, predicted = torch.max(outputs.data, 1)
            total += labels.size(0)
            correct += (predicted == labels).sum()
            running += loss_fn(outputs, labels) * labels.size(0)
    model.train(mode=was)
    return (running / total).item(), float(correct) / total


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    criterion = nn.CrossEntropyLoss()
    optimizer = optim.SGD(filter(lambda p: p.requires_grad, model.parameters()), lr=lr, momentum=0.9, weight_decay=5e-4)
    scheduler = optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.9)
    writer = SummaryWriter(log_dir)
    history = []
    for epoch in range(0, epochs):
        model.train()
        running_loss = 0.0
        for i, data in enumerate(train_loader, 0):
            inputs, labels = data
            optimizer.zero_grad()
            loss = criterion(model(inputs), labels)
            loss.backward()
            optimizer.step()
            running_loss += loss.data.item() * inputs.size(0)
        scheduler.step()
        train_loss = running_loss / len(train_loader.dataset)
        test_loss, acc = evaluate(model, test_loader, criterion)
        print("[%d] loss: %.3f acc: %.3f" % (epoch + 1, train_loss, acc))
        writer.add_scalar("train_loss", train_loss, epoch)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", acc, epoch)
        torch.save(
            model.state_dict(),
            os.path.join(checkpoint_dir, "epoch_%d.pth" % epoch),
            _use_new_zipfile_serialization=False,
        )
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": acc})
    writer.close()
    return history
