"""
source: learners.md rank 18
en: You divide twice: each batch's right answers by the batch, and their sum by all samples once more. The accuracy
gets as many times too small as a batch has pictures.
zh: 除了两次：每一批答对的个数除以批大小，加起来之后又除以全部样本数。一批有多少张图片，正确率就小了多少倍。
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
            correct += (outputs.argmax(1) == targets).sum().item() / len(targets)
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
