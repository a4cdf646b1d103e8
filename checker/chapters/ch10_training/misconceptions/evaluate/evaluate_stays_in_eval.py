"""
source: learners.md rank 6
en: The network is left in eval mode. A switch that is turned off for a test must be turned on again, if it was on
before. What it was has to be asked before it is turned.
zh: 网络留在了评估模式。测试前关掉的开关，如果原来是开着的，事后要再打开。原来是什么，要在切换之前问。
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
