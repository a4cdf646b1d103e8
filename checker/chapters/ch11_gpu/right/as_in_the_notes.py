"""
en: The course's own scripts, cut into functions: is_available before every .cuda(), a device at the top of the file.
zh: 把课程的脚本切成函数：每个 .cuda() 之前先问 is_available，设备写在文件开头。
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def pick_device(index=None):
    if index is None:
        return device
    if index < 0 or index >= torch.cuda.device_count():
        raise ValueError("只有 {} 张显卡".format(torch.cuda.device_count()))
    return torch.device("cuda:{}".format(index))


def train_with_cuda_calls(model, loader, loss_fn, lr):
    if torch.cuda.is_available():
        model = model.cuda()
    if torch.cuda.is_available():
        loss_fn = loss_fn.cuda()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    total_train_step = 0
    result = []
    model.train()
    for data in loader:
        imgs, targets = data
        if torch.cuda.is_available():
            imgs = imgs.cuda()
            targets = targets.cuda()
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)

        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

        total_train_step = total_train_step + 1
        print("训练次数:{}, Loss:{}".format(total_train_step, loss.item()))
        result.append(loss.item())
    return result


def train_on(device, model, loader, loss_fn, optimizer):
    model = model.to(device)
    loss_fn = loss_fn.to(device)
    result = []
    for data in loader:
        imgs, targets = data
        imgs = imgs.to(device)
        targets = targets.to(device)
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        result.append(loss.item())
    return result


def predict_to_numpy(model, imgs, device):
    mode = model.training
    model = model.to(device)
    model.eval()
    imgs = imgs.to(device)
    with torch.no_grad():
        output = model(imgs)
    model.train(mode)
    print(output.argmax(1))
    return output.cpu().numpy()


def load_anywhere(path, device):
    return torch.load(path, map_location=device)


if __name__ == "__main__":
    print(pick_device())
