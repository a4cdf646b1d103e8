"""
source: learners.md section 2.7 (training on the test set)
en: The test trains: the weights move while they are tested, on the very pictures that were to be new to the network.
zh: 测试的时候也在训练：一边打分一边更新参数，用的还是本该没见过的图片。
"""

import torch


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    total_loss, correct, samples = 0.0, 0, 0
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total_loss += loss.item() * len(targets)
        correct += (outputs.argmax(1) == targets).sum().item()
        samples += len(targets)
    model.train(was_training)
    return total_loss / samples, correct / samples
