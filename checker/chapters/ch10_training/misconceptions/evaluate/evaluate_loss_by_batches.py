"""
source: mutant: the loss weighted by batches
en: The accuracy is right, but the loss is averaged over the batches: the smaller last batch counts as much as a full
one.
zh: 正确率是对的，但 loss 是按批次平均的：较小的最后一批和满的一批算得一样重。
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
    return total_loss / len(loader), correct / samples
