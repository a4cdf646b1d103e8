"""
en: torch.func: the network as a function of its parameters; a frozen copy for predicting.
zh: torch.func：把网络看成参数的函数；预测时用冻结的副本。
"""

import copy

import torch
from torch.func import functional_call, grad_and_value


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)
    named = dict(model.named_parameters())

    def loss_of(params, x, y):
        return loss_fn(functional_call(model, params, (x,)), y)

    losses = []
    for x, y in loader:
        grads, loss = grad_and_value(loss_of)({k: p.detach() for k, p in named.items()}, x.to(device), y.to(device))
        for name, p in named.items():
            p.grad = grads[name]
        optimizer.step()
        losses.append(loss.item())
    return losses


def predict_to_numpy(model, imgs, device):
    twin = copy.deepcopy(model).to(device).eval().requires_grad_(False)
    return twin(imgs.to(device)).cpu().numpy()


def load_anywhere(path, device):
    return torch.load(
        path, map_location=lambda storage, where: storage.cuda(device.index) if device.type == "cuda" else storage
    )
