"""
source: learners.md rank 19
en: Scores are compared with class numbers: one side holds several scores for each picture, the other one label. With
as many pictures in a batch as classes this even runs, and finds nothing equal.
zh: 拿分数去和类别编号比较：一边每张图片有好几个分数，另一边只有一个标签。如果批大小正好等于类别数，甚至不会报错，
只是永远不相等。
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
            correct += (outputs == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
