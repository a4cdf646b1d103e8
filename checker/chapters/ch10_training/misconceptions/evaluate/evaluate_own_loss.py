"""
source: mutant: the loss handed in -> cross entropy
en: The loss is always cross entropy here, whatever loss function is handed in.
zh: 这里总是用交叉熵，不管传进来的是什么损失函数。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += torch.nn.functional.cross_entropy(outputs, targets).item() * len(targets)
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
