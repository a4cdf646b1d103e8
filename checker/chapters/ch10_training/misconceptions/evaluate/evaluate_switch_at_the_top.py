"""
source: mutant: model.training = False
en: Setting `training` by hand changes the outermost module alone. The Dropout and BatchNorm layers inside have a
switch of their own.
zh: 手动给 `training` 赋值，只改了最外层。里面的 Dropout 和 BatchNorm 各有各的开关。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.training = False
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets).item() * len(targets)
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.training = was_training
    return total_loss / samples, correct / samples
