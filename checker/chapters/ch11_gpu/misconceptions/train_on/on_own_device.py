"""
source: learners.md section 2.11: conditional device, 42 files
en: You choose a device yourself and overwrite the one that was handed in. The caller may want the CPU of a machine
with a GPU, or its second GPU.
zh: 你自己选了一个设备，盖掉了传进来的那个。调用者可能就是要在有 GPU 的机器上用 CPU，或者用第二张显卡。
"""

import torch


def train_on(device, model, loader, loss_fn, optimizer):
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    losses = []
    for imgs, targets in loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
