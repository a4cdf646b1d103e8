"""
en: The machine is asked once, when the file is loaded; the functions use constants.
zh: 文件加载时只问一次机器，函数里用常量。
"""

import torch

USE_CUDA = torch.cuda.is_available()
GPUS = [torch.device("cuda", i) for i in range(torch.cuda.device_count())]


def pick_device(index=None):
    if index is None:
        return (GPUS or [torch.device("cpu")])[0]
    if not 0 <= index < len(GPUS):
        raise ValueError(f"there are {len(GPUS)} GPUs")
    return GPUS[index]


def use_cuda(x):
    if USE_CUDA:
        return x.cuda()
    return x


def train_with_cuda_calls(model, loader, loss_fn, lr):
    use_cuda(model)
    use_cuda(loss_fn)
    losses = []
    for imgs, targets in loader:
        loss = loss_fn(model(use_cuda(imgs)), use_cuda(targets))
        grads = torch.autograd.grad(loss, list(model.parameters()))
        with torch.no_grad():
            for p, g in zip(model.parameters(), grads):
                p -= lr * g
        losses.append(loss.item())
    return losses
