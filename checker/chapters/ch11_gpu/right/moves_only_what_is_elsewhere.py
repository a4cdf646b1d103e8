"""
en: Asks every tensor where it is before it moves it; is_cuda; get_device_name printed; clears at the end.
zh: 移动之前先问每个张量在哪里；is_cuda；打印 get_device_name；最后清零。
"""

import torch


def pick_device(index=None):
    torch.backends.cuda.is_built()
    if not torch.cuda.is_available() and index is None:
        return torch.device("cpu")
    if index is None:
        index = torch.cuda.current_device()
    if index < 0 or index + 1 > torch.cuda.device_count():
        raise ValueError(f"{torch.cuda.device_count()} GPU")
    print(torch.cuda.get_device_name(index), torch.cuda.get_device_capability(index))
    return torch.device(type="cuda", index=index)


def train_with_cuda_calls(model, loader, loss_fn, lr):
    if torch.cuda.device_count() >= 1:
        model.cuda(0)
    on_gpu = next(model.parameters()).is_cuda
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for imgs, targets in loader:
        if on_gpu and not imgs.is_cuda:
            imgs, targets = imgs.cuda(non_blocking=True), targets.cuda(non_blocking=True)
        loss = loss_fn(model(imgs), targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.tolist())
    return losses


def train_on(device, model, loader, loss_fn, optimizer):
    device = torch.device(device)
    for p in model.parameters():
        p.data = p.data.to(device)
    for name, buffer in list(model.named_buffers()):
        setattr(model, name, buffer.to(device))
    losses = []
    for imgs, targets in loader:
        if imgs.device != device:
            imgs = imgs.to(device)
        if targets.device != device:
            targets = targets.to(device)
        loss = loss_fn(model.forward(imgs), targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.cpu().detach().numpy().item())
    return losses


def predict_to_numpy(model, imgs, device):
    before = [module.training for module in model.modules()]
    model.to(device).eval()
    with torch.inference_mode():
        scores = model(imgs.to(device))
    for module, mode in zip(model.modules(), before):
        module.training = mode
    if scores.is_cuda:
        scores = scores.cpu()
    return scores.numpy()


def load_anywhere(path, device):
    state = torch.load(path, map_location="cpu", weights_only=False)
    for name in state:
        state[name] = state[name].to(device)
    return state
