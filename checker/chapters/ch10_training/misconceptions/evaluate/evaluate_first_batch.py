"""
source: mutant: return inside the loop
en: The return stands inside of the loop: the first batch decides alone, and the mode is not put back either.
zh: return 写进了循环里面：只看了第一批，模式也没有恢复。
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
            return total_loss / samples, correct / samples
