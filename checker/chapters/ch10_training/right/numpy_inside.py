"""
en: NumPy for averages and for the comparison, turned back into Python floats at the end.
zh: 平均和比较用 NumPy，最后变回 Python 的浮点数。
"""

import os

import numpy as np
import torch
from torch.utils.tensorboard import SummaryWriter


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    losses = []
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach().numpy())
    for i, value in enumerate(losses):
        writer.add_scalar("train_loss", value, step + i)
    return step + len(losses)


def evaluate(model, loader, loss_fn):
    before = model.training
    model.eval()
    losses, sizes, hits = [], [], []
    with torch.no_grad():
        for x, y in loader:
            out = model(x)
            losses.append(loss_fn(out, y).numpy())
            sizes.append(y.size(0))
            hits.append(np.argmax(out.numpy(), axis=1) == y.numpy())
    model.train(before)
    return float(np.average(losses, weights=sizes)), float(np.concatenate(hits).mean())


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    table = np.zeros((epochs, 3))
    optimizer = torch.optim.RMSprop(model.parameters(), lr=lr)
    loss_fn = torch.nn.CrossEntropyLoss()
    writer, step = SummaryWriter(log_dir), 0
    for epoch in range(epochs):
        step = train_one_epoch(model, train_loader, loss_fn, optimizer, writer, step)
        table[epoch, 0], _ = evaluate(model, train_loader, loss_fn)
        table[epoch, 1:] = evaluate(model, test_loader, loss_fn)
        torch.save(model.state_dict(), os.path.join(checkpoint_dir, "epoch_%d.pth" % epoch))
    for epoch, row in enumerate(table):
        writer.add_scalar("test_loss", row[1], epoch)
        writer.add_scalar("test_accuracy", row[2], epoch)
    writer.close()
    return [dict(zip(("train_loss", "test_loss", "test_accuracy"), row.tolist())) for row in table]
