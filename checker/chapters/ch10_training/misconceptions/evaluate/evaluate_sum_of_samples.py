"""
source: mutant: nothing divided
en: The loss is the sum over all samples: the last division is missing.
zh: loss 是全部样本的总和：少了最后的除法。
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
    return total_loss, correct / samples
