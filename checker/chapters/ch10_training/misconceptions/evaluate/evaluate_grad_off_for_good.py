"""
source: learners.md rank 52, mutant
en: Recording is switched off and never on again: the next backward(), anywhere in the program, has nothing to go back
through.
zh: 记录梯度的开关关掉之后再也没有打开：之后程序里任何地方的 backward() 都无路可走。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    torch.set_grad_enabled(False)
    for imgs, targets in loader:
        outputs = model(imgs)
        total_loss += loss_fn(outputs, targets).item() * len(targets)
        correct += (outputs.argmax(1) == targets).sum().item()
        samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
