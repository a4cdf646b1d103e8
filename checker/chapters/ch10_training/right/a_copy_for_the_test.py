"""
en: Tests a copy of the network, so the original's mode need not be touched; copies of the weights, saved at the end.
zh: 测试网络的副本，这样原来的模式就不用动；权重也存副本，最后再保存。
"""

import copy
import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def evaluate(model, loader, loss_fn):
    frozen = copy.deepcopy(model).eval().requires_grad_(False)
    total = correct = samples = 0
    for imgs, targets in loader:
        outputs = frozen(imgs)
        total += loss_fn(outputs, targets).item() * len(imgs)
        correct += sum(int(row.argmax()) == int(target) for row, target in zip(outputs, targets))
        samples += len(imgs)
    return total / samples, correct / samples


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9, nesterov=True)
    loss_fn, states, history, step = nn.CrossEntropyLoss(), [], [], 0
    writer = SummaryWriter(log_dir)
    for _ in range(epochs):
        step = train_one_epoch(model, train_loader, loss_fn, optimizer, writer, step)
        train_loss = evaluate(model, train_loader, loss_fn)[0]
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)
        states.append(copy.deepcopy(model.state_dict()))
        history.append({"test_accuracy": test_accuracy, "test_loss": test_loss, "train_loss": train_loss})
    for number, (state, record) in enumerate(zip(states, history)):
        torch.save(state, os.path.join(checkpoint_dir, f"epoch_{number}.pth"))
        writer.add_scalar("test_loss", record["test_loss"], number)
        writer.add_scalar("test_accuracy", record["test_accuracy"], number)
    writer.close()
    return history
