"""
source: learners.md rank 3
en: The accuracy is the number of right answers. It should be a part of 1: divided by how many pictures there are.
zh: 正确率写成了答对的个数。它应该在 0 到 1 之间：还要除以图片总数。
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
    return total_loss / samples, float(correct)
