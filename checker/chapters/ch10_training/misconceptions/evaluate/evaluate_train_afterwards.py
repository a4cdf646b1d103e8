"""
source: mutant: the mode before -> train mode
en: Afterwards the network is always put into train mode, also where it came in eval mode. The mode before is what it
should go back to.
zh: 事后总是切换到训练模式，哪怕它来的时候是评估模式。应该回到之前的模式。
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
    model.train()
    return total_loss / samples, correct / samples
