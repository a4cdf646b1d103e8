"""
en: A class that holds everything and does the work; the functions only call it. It logs and keeps more than asked.
zh: 用一个类保存一切、完成一切，函数只是调用它。记录和保留的比要求的多。
"""

import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


@dataclass
class Record:
    train_loss: float
    test_loss: float
    test_accuracy: float


class Trainer:
    def __init__(self, model, loss_fn, optimizer=None, writer=None, step=0):
        self.model, self.loss_fn, self.optimizer = model, loss_fn, optimizer
        self.writer, self.step = writer, step

    def train(self, loader):
        self.model.train(True)
        self.total, self.count = 0.0, 0
        for batch in loader:
            self.update(*batch)
        return self.total / self.count

    def update(self, imgs, targets):
        self.optimizer.zero_grad(set_to_none=False)
        loss = self.loss_fn(self.model(imgs), targets)
        loss.backward()
        self.optimizer.step()
        self.total += loss.item() * len(imgs)
        self.count += len(imgs)
        self.writer.add_scalar("train_loss", loss, self.step)
        self.step += 1

    def test(self, loader):
        modes = {module: module.training for module in self.model.modules()}
        self.model.eval()
        total, right, count = 0.0, 0, 0
        with torch.no_grad():
            for imgs, targets in loader:
                outputs = self.model(imgs)
                total += float(self.loss_fn(outputs, targets)) * targets.shape[0]
                right += int((torch.argmax(outputs, 1) == targets).sum())
                count += targets.shape[0]
        for module, training in modes.items():
            module.training = training
        return total / count, right / count


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    trainer = Trainer(model, loss_fn, optimizer, writer, step)
    trainer.train(loader)
    return trainer.step


def evaluate(model, loader, loss_fn):
    return Trainer(model, loss_fn).test(loader)


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    writer = SummaryWriter(log_dir)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr)
    trainer = Trainer(model, nn.CrossEntropyLoss(), optimizer, writer)
    records, best = [], -1.0
    for epoch in range(epochs):
        start = time.time()
        records.append(Record(trainer.train(train_loader), *trainer.test(test_loader)))
        writer.add_scalar("test_loss", records[-1].test_loss, trainer.step)
        writer.add_scalar("test_accuracy", records[-1].test_accuracy, trainer.step)
        writer.add_scalar("seconds", time.time() - start, epoch)
        torch.save(model.state_dict(), Path(checkpoint_dir, f"epoch_{epoch}.pth"))
        if records[-1].test_accuracy > best:
            best = records[-1].test_accuracy
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, Path(checkpoint_dir, "best"))
    writer.close()
    return [{**asdict(record), "epoch": epoch} for epoch, record in enumerate(records)]
