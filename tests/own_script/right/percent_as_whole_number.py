# 正确率用整数百分比记录, acc_steps 是梯度累积的步数
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader, Subset
from torch.utils.tensorboard import SummaryWriter

tool = torchvision.transforms.ToTensor()
train_data = Subset(torchvision.datasets.CIFAR10("data", train=True, transform=tool, download=True), range(120))
test_data = Subset(torchvision.datasets.CIFAR10("data", train=False, transform=tool, download=True), range(60))
train_dataloader = DataLoader(train_data, batch_size=20)
test_dataloader = DataLoader(test_data, batch_size=20)

tudui = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 32), nn.ReLU(), nn.Linear(32, 10))
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(tudui.parameters(), lr=1e-2)
acc_steps = 3
writer = SummaryWriter("logs_percent")
for epoch in range(2):
    for i, (imgs, targets) in enumerate(train_dataloader):
        loss = loss_fn(tudui(imgs), targets) / acc_steps
        loss.backward()
        if (i + 1) % acc_steps == 0:
            optimizer.step()
            optimizer.zero_grad()
    right = 0
    with torch.no_grad():
        for imgs, targets in test_dataloader:
            right += (tudui(imgs).argmax(1) == targets).sum().item()
    percent = round(100 * right / len(test_data))
    print("测试集正确率: {}%".format(percent))
    writer.add_scalar("test_accuracy (%)", percent, epoch)
    writer.add_scalar("acc_steps", acc_steps, epoch)
writer.close()
