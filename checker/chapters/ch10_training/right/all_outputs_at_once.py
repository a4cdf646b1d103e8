"""
en: Collects the outputs of all batches and measures once, in inference mode; Adam; train_loss once an epoch.
zh: 把所有 batch 的输出收集起来，在 inference 模式下只量一次；Adam；每个 epoch 记一次 train_loss。
"""

import os

import torch
import torch.nn.functional as F
from torch.utils.tensorboard import SummaryWriter


def outputs_and_targets(model, loader):
    pairs = [(model(imgs), targets) for imgs, targets in loader]
    return torch.cat([output for output, _ in pairs]), torch.cat([target for _, target in pairs])


@torch.inference_mode()
def evaluate(model, loader, loss_fn):
    was_training = model.training
    outputs, targets = outputs_and_targets(model.eval(), loader)
    model.train(was_training)
    return loss_fn(outputs, targets).item(), torch.eq(outputs.max(1).indices, targets).float().mean().item()


def fit(model, train_loader, test_loader, epochs, lr, log_dir, checkpoint_dir):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    writer = SummaryWriter(log_dir=log_dir)
    history = []
    for epoch in range(epochs):
        model.train()
        for imgs, targets in train_loader:
            optimizer.zero_grad()
            F.cross_entropy(model(imgs), targets).backward()
            optimizer.step()
        model.eval()
        with torch.inference_mode():
            train_outputs, train_targets = outputs_and_targets(model, train_loader)
            outputs, targets = outputs_and_targets(model, test_loader)
        history.append(
            {
                "train_loss": float(F.cross_entropy(train_outputs, train_targets)),
                "test_loss": float(F.cross_entropy(outputs, targets)),
                "test_accuracy": float((outputs.argmax(dim=-1) == targets).double().mean()),
            }
        )
        for tag in history[-1]:
            writer.add_scalar(tag, history[-1][tag], global_step=epoch + 1)
        torch.save(model.state_dict(), f"{checkpoint_dir}/epoch_{epoch}.pth")
    writer.flush()
    return history
