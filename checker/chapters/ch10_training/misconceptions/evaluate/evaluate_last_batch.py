"""
source: mutant: sums -> the last batch
en: Loss and accuracy are those of the last batch alone: each turn forgets the one before.
zh: loss 和正确率只是最后一批的：每次循环都把前面的忘了。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss = loss_fn(outputs, targets).item() * len(targets)
            correct = (outputs.argmax(1) == targets).sum().item()
            samples = len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
