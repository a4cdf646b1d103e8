"""
en: The outputs come back to the CPU, and the loss is worked out there: only network and pictures go to the GPU.
zh: 输出回到 CPU 上再算 loss：只有网络和图片去 GPU。
"""

import numpy as np
import torch


def train_with_cuda_calls(model, loader, loss_fn, lr):
    cuda = torch.cuda.is_available()
    if cuda:
        model.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        outputs = model(imgs.cuda() if cuda else imgs).cpu()
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def train_on(device, model, loader, loss_fn, optimizer):
    losses = []
    model.to(device)
    for imgs, targets in loader:
        loss = loss_fn(model(imgs.to(device)).to("cpu"), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def predict_to_numpy(model, imgs, device):
    was = model.training
    model.eval()
    model.to(device)
    with torch.set_grad_enabled(False):
        rows = [model(img.unsqueeze(0).to(device)).squeeze(0).tolist() for img in imgs]
    model.train(mode=was)
    return np.array(rows)


def load_anywhere(path, device):
    with open(path, "rb") as file:
        return {k: v for k, v in torch.load(file, map_location=torch.device(device)).items()}
