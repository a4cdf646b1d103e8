"""
source: learners.md rank 14
en: The scores go through softmax before the loss. The accuracy does not mind; the loss wants the raw scores.
zh: 分数先经过 softmax 才进损失函数。正确率不受影响，但损失函数要的是原始分数。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs).softmax(dim=1)
            total_loss += loss_fn(outputs, targets).item() * len(targets)
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
