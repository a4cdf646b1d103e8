"""
source: learners.md section 7, point 5
en: Every batch is counted as a full one. The last one may be smaller: ask each batch for its own size.
zh: 把每一批都当成满的。最后一批可能比较小：该问每一批自己有多少个样本。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets).item() * loader.batch_size
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += loader.batch_size
    model.train(was_training)
    return total_loss / samples, correct / samples
