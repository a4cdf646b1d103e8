"""
source: learners.md section 2.10 (sums kept as tensors)
en: The two results are 0-d tensors. They print like numbers, but they are not the Python floats that were asked for.
zh: 两个结果是 0 维张量。打印出来像数字，但不是要求的 Python float。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets) * len(targets)
            correct += (outputs.argmax(1) == targets).sum()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
