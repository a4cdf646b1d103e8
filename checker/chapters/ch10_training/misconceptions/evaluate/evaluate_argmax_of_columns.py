"""
source: learners.md section 3.10 (argmax(0))
en: argmax(0) asks for each class which picture of the batch has the highest score. You want it the other way round:
for each picture, which class?
zh: argmax(0) 问的是：对每个类别，这一批里哪张图片分数最高。你要的正好反过来：对每张图片，哪个类别分数最高？
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
            correct += (outputs.argmax(0) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
