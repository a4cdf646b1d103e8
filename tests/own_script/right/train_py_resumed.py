# 训练一半, 保存, 重新打开接着训练 (步数接着数, 优化器也要恢复)
import os
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

dataset = torchvision.datasets.CIFAR10("../data", train=True, transform=torchvision.transforms.ToTensor(), download=True)


def new_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(3072, 32), nn.Sigmoid(), nn.Linear(32, 10))


def train(epochs, path="checkpoint.pth"):
    net = new_net()
    optim = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
    start, step = 0, 0
    if os.path.exists(path):
        checkpoint = torch.load(path)
        net.load_state_dict(checkpoint["net"])
        optim.load_state_dict(checkpoint["optim"])
        start, step = checkpoint["epoch"], checkpoint["step"]
        print("接着第", start, "轮训练")
    writer = SummaryWriter("logs_resume")
    loss_fn = nn.CrossEntropyLoss()
    for epoch in range(start, epochs):
        for imgs, targets in DataLoader(dataset, batch_size=128):
            optim.zero_grad()
            loss = loss_fn(net(imgs), targets)
            loss.backward()
            optim.step()
            writer.add_scalar("train_loss", loss.item(), step)
            step += 1
        print("epoch", epoch, "loss", loss.item())
        state = {"net": net.state_dict(), "optim": optim.state_dict(), "epoch": epoch + 1, "step": step}
        torch.save(state, path)
    writer.close()
    return net


train(1)
train(2)
