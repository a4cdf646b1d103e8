"""
source: learners.md section 2.10 (sums kept as tensors)
en: The loss is a float, the accuracy a 0-d tensor: the sum of a tensor of hits is a tensor, too.
zh: loss 是 float，正确率却是 0 维张量：对答对与否的张量求和，得到的还是张量。
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
            correct += (outputs.argmax(1) == targets).sum()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
