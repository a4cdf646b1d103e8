"""
source: learners.md section 2.10 (official: summed test loss)
en: The loss is the sum over the batches, as the videos print it. It grows with the number of batches: for a mean,
something is missing.
zh: loss 是各批的总和，视频里打印的就是它。批数越多它越大：要得到平均值，还差一步。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            total_loss += loss_fn(outputs, targets).item()
            correct += (outputs.argmax(1) == targets).sum().item()
            samples += len(targets)
    model.train(was_training)
    return total_loss, correct / samples
