"""
source: learners.md rank 18
en: The loss function gives the mean over a batch already. You add up the means and divide by the number of samples:
that is one division too many.
zh: 损失函数给出的已经是一批的平均值。你把平均值加起来又除以样本数：多除了一次。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets).item()
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
