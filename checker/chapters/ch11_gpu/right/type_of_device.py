"""
en: Looks at device.type, sets the current GPU for a while, and uses .cuda() there; match on the kind of machine.
zh: 看 device.type，暂时设置当前的 GPU，再用 .cuda()；用 match 判断是哪种机器。
"""

import torch


def pick_device(index=None):
    has = torch.cuda.is_available()
    count = torch.cuda.device_count() if has else 0
    if index is None and has:
        return torch.device("cuda", torch.cuda.current_device())
    elif index is None and torch.backends.mps.is_available():
        return torch.device("mps")
    elif index is None:
        return torch.device("cpu")
    elif index < 0 or index > count - 1:
        raise ValueError("Anzahl der Grafikkarten: " + repr(count))
    else:
        return torch.device("cuda:" + str(index))


def train_on(device, model, loader, loss_fn, optimizer):
    gpu = device.type == "cuda"
    model.cuda(device.index) if gpu else model.cpu()
    losses = []
    for imgs, targets in loader:
        imgs = imgs.cuda(device.index) if gpu else imgs.cpu()
        targets = targets.cuda(device=device) if gpu else targets.cpu()
        optimizer.zero_grad()
        loss = loss_fn(model(imgs), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        print(f"{loss:.3f}", imgs.device)
    if gpu:
        torch.cuda.synchronize(device)
        torch.cuda.empty_cache()
    return losses


def predict_to_numpy(model, imgs, device):
    mode = model.training
    model.eval()
    model.to(device)
    with torch.no_grad():
        scores = model(imgs.to(device, torch.float32))
    if mode:
        model.train()
    return scores.detach().to("cpu").numpy().copy()
