"""
en: torch.accelerator where this torch has it; one place for everything; the model's own device for the batches.
zh: 这个版本的 torch 有 torch.accelerator 就用它；一处管所有的事；batch 跟着模型自己的设备走。
"""

import torch


def _count():
    if hasattr(torch, "accelerator"):
        return torch.accelerator.device_count() if torch.accelerator.is_available() else 0
    return torch.cuda.device_count()


def pick_device(index=None):
    if index is not None:
        if index not in range(_count()):
            raise ValueError(f"GPUs here: {_count()}, asked for: {index}")
        return torch.device("cuda", index)
    if hasattr(torch, "accelerator") and torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cuda") if _count() else torch.device("cpu")


def train_on(device, model, loader, loss_fn, optimizer):
    losses = []
    model.to(device=device)
    for batch in loader:
        place = next(model.parameters()).device
        x, y = (tensor.to(place, non_blocking=True) for tensor in batch)
        optimizer.zero_grad(set_to_none=True)
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        losses += [loss.detach().cpu().item()]
    return losses
