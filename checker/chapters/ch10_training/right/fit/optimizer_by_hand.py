"""
en: No optimizer in fit: autograd.grad and the arithmetic of momentum by hand; recursion over the epochs.
zh: fit 里没有优化器：用 autograd.grad，动量的算术自己写；在 epoch 上递归。
"""

import os

import torch
import torch.nn.functional as F
from torch.utils.tensorboard import SummaryWriter


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    params = [p for p in model.parameters() if p.requires_grad]
    velocities = [torch.zeros_like(p) for p in params]
    writer = SummaryWriter(log_dir)

    def one_epoch(epoch):
        model.train()
        total = 0.0
        for imgs, targets in train_loader:
            loss = F.cross_entropy(model(imgs), targets)
            gradients = torch.autograd.grad(loss, params)
            with torch.no_grad():
                for p, v, g in zip(params, velocities, gradients):
                    v.mul_(0.8).add_(g)
                    p -= lr * v
            total += loss.item() * len(targets)
        model.eval()
        train_loss = total / len(train_loader.dataset)
        test_loss, test_accuracy = evaluate(model, test_loader, F.cross_entropy)
        record = {"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy}
        for tag, value in record.items():
            writer.add_scalar(tag, torch.tensor(value), epoch)
        torch.save(
            {name: value.clone() for name, value in model.state_dict().items()},
            os.path.join(checkpoint_dir, f"epoch_{epoch}.pth"),
        )
        return record

    def all_epochs(done):
        return done if len(done) == epochs else all_epochs([*done, one_epoch(len(done))])

    history = all_epochs([])
    writer.close()
    return history
