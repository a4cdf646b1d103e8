"""
source: learners.md section 3.12 (argmax() over everything)
en: argmax() without an axis gives one number for the whole batch: the place of the highest score of all. Each picture
needs an answer of its own.
zh: argmax() 不带维度，整批只得到一个数：全部分数里最高的那个的位置。每张图片都该有自己的答案。
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
            correct += (outputs.argmax() == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
