"""
source: learners.md section 3.10 (accuracy never computed)
en: Only the loss comes back. The accuracy is asked for, too: two floats, in this order.
zh: 只返回了 loss。还要正确率：两个 float，按这个顺序。
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
    return total_loss / samples
