"""
en: Clears the gradients after each step, by setting them to None; the mode by a context manager; a while loop.
zh: 每次 step 之后把梯度设成 None 来清零；用上下文管理器切换模式；while 循环。
"""

import contextlib
import os

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


@contextlib.contextmanager
def mode(model, training):
    before = model.training
    model.train(training)
    try:
        yield
    finally:
        model.train(before)


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    with mode(model, True):
        batches = iter(loader)
        while True:
            try:
                imgs, targets = next(batches)
            except StopIteration:
                return step
            loss = loss_fn(model(imgs), targets)
            loss.backward()
            optimizer.step()
            for p in model.parameters():
                p.grad = None
            writer.add_scalar(tag="train_loss", scalar_value=loss.item(), global_step=step)
            step += 1


def evaluate(model, loader, loss_fn):
    with mode(model, False), torch.set_grad_enabled(False):
        total, hits, samples = 0.0, [], 0
        for imgs, targets in loader:
            scores = model.forward(imgs)
            total += loss_fn.forward(scores, targets).item() * imgs.size(0)
            hits += (scores.argmax(dim=1) == targets).tolist()
    return total / len(hits), sum(hits) / len(hits)


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    optimizer = torch.optim.Adagrad(model.parameters(), lr=lr)
    loss_fn, history = nn.CrossEntropyLoss(), []
    step = epoch = 0
    while epoch < epochs:
        writer = SummaryWriter(log_dir)
        step = train_one_epoch(model, train_loader, loss_fn, optimizer, writer, step)
        with mode(model, False):
            record = {"train_loss": evaluate(model, train_loader, loss_fn)[0]}
            record.update(zip(["test_loss", "test_accuracy"], evaluate(model, test_loader, loss_fn)))
        writer.add_scalar("test_loss", record["test_loss"], step)
        writer.add_scalar("test_accuracy", record["test_accuracy"], step)
        writer.close()
        torch.save(model.state_dict(), os.sep.join([checkpoint_dir, "epoch_" + str(epoch) + ".pth"]))
        history += [record]
        epoch += 1
    return history
