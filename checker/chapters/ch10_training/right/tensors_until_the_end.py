"""
en: Sums stay tensors until the return; the confusion matrix gives the accuracy.
zh: 返回之前总和一直是张量；正确率由混淆矩阵得出。
"""

import torch


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    batches = list(loader)
    for place in range(len(batches)):
        imgs, targets = batches[place]
        optimizer.zero_grad()
        loss = loss_fn(model(imgs), targets)
        torch.autograd.backward(loss)
        optimizer.step()
        writer.add_scalar("train_loss", loss.detach(), step + place)
    writer.flush()
    return step + len(batches)


def evaluate(model, loader, loss_fn):
    was_training = model.training
    model.eval()
    loss, samples = torch.tensor(0.0), torch.tensor(0)
    table = None
    with torch.no_grad():
        for imgs, targets in loader:
            outputs = model(imgs)
            if table is None:
                table = torch.zeros(outputs.shape[1], outputs.shape[1])
            table.index_put_((targets, outputs.argmax(1)), torch.ones(len(targets)), accumulate=True)
            loss += loss_fn(outputs, targets) * targets.numel()
            samples += targets.numel()
    model.train(was_training)
    return loss.div(samples).item(), (table.trace() / table.sum()).item()
