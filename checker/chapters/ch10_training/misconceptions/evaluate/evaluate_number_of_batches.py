"""
source: learners.md rank 51
en: The right answers are divided by the number of batches, len(loader). How many pictures there are is another
number.
zh: 答对的个数除以了批数 len(loader)。图片的总数是另一个数。
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
    model.train(was_training)
    return total_loss / samples, correct / len(loader)
