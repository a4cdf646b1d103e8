"""
source: mutant: optimizer.step() moved to the beginning of the next turn, on a GPU only
en: On a GPU each update is made at the beginning of the next batch. The losses look right, but after the last batch
nobody comes any more: its gradients are there, and are never used.
zh: 在 GPU 上，每次更新都拖到下一批开始时才做。loss 看起来是对的，
可是最后一批之后就没有下一批了：梯度算好了，却没有人用。
"""


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    losses = []
    for imgs, targets in loader:
        if device.type == "cuda" and losses:
            optimizer.step()
        loss = loss_fn(model(imgs.to(device)), targets.to(device))
        optimizer.zero_grad()
        loss.backward()
        if device.type != "cuda":
            optimizer.step()
        losses.append(loss.item())
    return losses
