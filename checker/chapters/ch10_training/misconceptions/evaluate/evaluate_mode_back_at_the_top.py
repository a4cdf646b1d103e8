"""
source: mutant: model.training = was_training
en: eval() reaches all layers, but the way back does not: assigning `training` changes the outermost module alone. The
layers inside stay in eval mode.
zh: eval() 会传到每一层，恢复的时候却没有：给 `training` 赋值只改了最外层，里面的层还停在评估模式。
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
    model.training = was_training
    return total_loss / samples, correct / samples
