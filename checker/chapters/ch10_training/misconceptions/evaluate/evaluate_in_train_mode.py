"""
source: learners.md section 2.10 (no eval()), rank 6
en: The network is never switched to eval mode: Dropout still drops, BatchNorm still uses the batch's own mean. The
result depends on luck and on the size of the batches.
zh: 网络一直没有切换到评估模式：Dropout 还在丢弃，BatchNorm 还在用本批的均值。结果要看运气，还和批的大小有关。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets).item() * len(targets)
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
