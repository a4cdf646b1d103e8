"""
en: The optimizer is handed a closure that clears, computes and returns the loss.
zh: 给优化器一个闭包，由它来清零、计算、返回 loss。
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    class MySGD(torch.optim.SGD):
        pass

    return MySGD([{"params": model.parameters(), "lr": lr, "momentum": momentum}])


def train_step(model, loss_fn, optimizer, imgs, targets):
    def closure():
        optimizer.zero_grad()
        loss = loss_fn(model(imgs), targets)
        loss.backward()
        return loss

    return optimizer.step(closure).item()


def train_epochs(model, loader, epochs, lr):
    optimizer = make_sgd(model, lr)
    loss_fn = torch.nn.CrossEntropyLoss(reduction="mean")
    result, epoch = [], 0
    while epoch < epochs:
        total, count, batches = 0.0, 0, iter(loader)
        while True:
            try:
                imgs, targets = next(batches)
            except StopIteration:
                break
            total += len(imgs) * train_step(model, loss_fn, optimizer, imgs, targets)
            count += len(imgs)
        result.append(total / count)
        epoch += 1
    return result
