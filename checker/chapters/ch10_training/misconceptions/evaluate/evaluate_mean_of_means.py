"""
source: mutant: weighted by samples -> the mean over the batches
en: You average over the batches, each counts the same. A smaller last batch then counts too much, in the loss and in
the accuracy.
zh: 你是对批次求平均，每一批分量相同。最后一批比较小，在 loss 和正确率里就都算得太重了。
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
            correct += (outputs.argmax(1) == targets).float().mean().item()
            samples += 1
    model.train(was_training)
    return total_loss / samples, correct / samples
