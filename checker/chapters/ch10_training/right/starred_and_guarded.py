"""
en: *batch, zip with a counter, a script's end that trains; clips the gradients in fit, starts counting steps at 1.
zh: 用 *batch，zip 加计数器，脚本末尾会训练；fit 里裁剪梯度，步数从 1 开始数。
"""

import itertools
import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    counter = itertools.count(step)
    for (*pictures, labels), number in zip(loader, counter):
        loss = loss_fn(model(*pictures), labels)
        writer.add_scalar("train_loss", loss, number)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step = number + 1
    return step


def evaluate(model, loader, loss_fn):
    was_training, results = model.training, []
    model.eval()
    try:
        with torch.no_grad():
            for *pictures, labels in loader:
                scores = model(*pictures)
                loss = loss_fn(scores, labels).item()
                results += [(loss, bool(hit)) for hit in scores.argsort(dim=1)[:, -1].eq(labels)]
    finally:
        model.train() if was_training else model.eval()
    return sum(loss for loss, _ in results) / len(results), sum(hit for _, hit in results) / len(results)


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    loss_fn, optimizer = nn.CrossEntropyLoss(), torch.optim.SGD(model.parameters(), lr=lr)
    os.makedirs(checkpoint_dir, exist_ok=True)
    step, history = 1, []
    with SummaryWriter(log_dir) as writer:
        writer.add_text("settings", f"lr {lr}")
        for epoch in range(epochs):
            model.train()
            losses = 0.0
            for imgs, targets in train_loader:
                loss = loss_fn(model(imgs), targets)
                loss.backward()
                nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimizer.step()
                optimizer.zero_grad()
                losses += loss.item() * targets.shape[0]
                writer.add_scalar("train_loss", loss, step)
                step += 1
            test = evaluate(model, test_loader, loss_fn)
            writer.add_scalar("test_loss", test[0], step)
            writer.add_scalar("test_accuracy", test[1], step)
            torch.save(model.state_dict(), os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"))
            history.append(
                {"train_loss": losses / len(train_loader.dataset), "test_loss": test[0], "test_accuracy": test[1]}
            )
    return history


if __name__ == "__main__":
    print("train, test, log, save")
