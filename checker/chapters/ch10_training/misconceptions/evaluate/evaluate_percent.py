"""
source: mutant: 0..1 -> percent
en: The accuracy goes up to 100. Asked for is a number from 0 to 1.
zh: 正确率最高到了 100。要求的是 0 到 1 之间的数。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets).item() * len(targets)
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, 100 * correct / samples
