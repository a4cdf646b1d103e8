"""
source: mutant: results swapped
en: The two results come back in the other order: the loss first, then the accuracy.
zh: 两个结果的顺序反了：先是 loss，再是正确率。
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
    return correct / samples, total_loss / samples
