"""
en: As short as it gets: conditional expressions, and one way built on the other.
zh: 能多短就多短：条件表达式，一种做法建立在另一种之上。
"""

import torch


def pick_device(index=None):
    n = torch.cuda.device_count()
    if index is not None and index not in range(n):
        raise ValueError(n)
    return torch.device("cpu" if n == 0 else "cuda" if index is None else f"cuda:{index}")


def train_with_cuda_calls(model, loader, loss_fn, lr):
    return train_on(pick_device(), model, loader, loss_fn, torch.optim.SGD(model.parameters(), lr))


def train_on(device, model, loader, loss_fn, optimizer):
    model.to(device)

    def step(x, y):
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return [step(*(t.to(device) for t in batch)) for batch in loader]


@torch.no_grad()
def predict_to_numpy(model, imgs, device):
    mode = model.training
    try:
        return model.to(device).eval()(imgs.to(device)).numpy(force=True)
    finally:
        model.train(mode)


load_anywhere = lambda path, device: (
    torch.load(path, map_location=lambda storage, place: storage, weights_only=True)
    if device.type == "cpu"
    else torch.load(path, str(device))
)
