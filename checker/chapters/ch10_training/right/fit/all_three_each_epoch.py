"""
en: Puts its own functions together and logs the whole dictionary each epoch, so train_loss is logged in both ways.
zh: 把自己的函数拼起来，每个 epoch 记整个字典，所以 train_loss 两种记法都有。
"""

from pathlib import Path

import torch
from torch.utils.tensorboard import SummaryWriter


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    criterion = torch.nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr, 0.5)
    history, step = [], 0
    with SummaryWriter(log_dir) as writer:
        for epoch in range(epochs):
            step = train_one_epoch(model, train_loader, criterion, optimizer, writer, step)
            record = {"train_loss": evaluate(model, train_loader, criterion)[0]}
            record["test_loss"], record["test_accuracy"] = evaluate(model, test_loader, criterion)
            for name, value in record.items():
                writer.add_scalar(name, value, epoch)
            torch.save(model.state_dict(), Path(checkpoint_dir) / f"epoch_{epoch}.pth")
            history.append(record)
    return history
