"""
en: Generators: one yields the losses of the updates, one yields what a test sees.
zh: 生成器：一个给出每次更新的 loss，一个给出测试看到的东西。
"""

import os
from functools import partial

import torch
from torch.nn.functional import cross_entropy
from torch.utils.tensorboard import SummaryWriter


def updates(model, loader, loss_fn, optimizer):
    model.train()
    for imgs, targets in loader:
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item(), len(targets)


def answers(model, loader, loss_fn):
    for imgs, targets in loader:
        with torch.no_grad():
            scores = model(imgs)
            yield loss_fn(scores, targets).item() * len(targets), (scores.topk(1).indices[:, 0] == targets).sum().item()


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    for loss, _ in updates(model, loader, loss_fn, optimizer):
        writer.add_scalar("train_loss", loss, step)
        step += 1
    return step


def evaluate(model, loader, loss_fn):
    training = model.training
    model.eval()
    losses, hits = map(sum, zip(*answers(model, loader, loss_fn)))
    if training:
        model.train()
    return losses / len(loader.dataset), hits / len(loader.dataset)


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    measure = partial(evaluate, model, loss_fn=cross_entropy)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, foreach=False)
    writer, history, step = SummaryWriter(log_dir, comment="fit"), [], 0
    for epoch in range(epochs):
        losses = list(updates(model, train_loader, cross_entropy, optimizer))
        for step, (loss, _) in enumerate(losses, epoch * len(losses)):
            writer.add_scalar("train_loss", loss, step)
        test_loss, test_accuracy = measure(test_loader)
        writer.add_scalar("test_loss", test_loss, epoch)
        writer.add_scalar("test_accuracy", test_accuracy, epoch)
        with open(os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"), "wb") as file:
            torch.save(model.state_dict(), file)
        mean = sum(loss * size for loss, size in losses) / sum(size for _, size in losses)
        history.append({"train_loss": mean, "test_loss": test_loss, "test_accuracy": test_accuracy})
    writer.close()
    return history
