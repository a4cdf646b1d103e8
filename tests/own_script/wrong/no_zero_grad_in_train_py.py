# finds: never_cleared
# -*- coding: utf-8 -*-
import torch
import torchvision
from torch import nn
from torch.optim import SGD
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

tf = torchvision.transforms.Compose([torchvision.transforms.ToTensor()])
train_data = torchvision.datasets.CIFAR10('./data', True, tf, download=True)
test_data = torchvision.datasets.CIFAR10('./data', False, tf, download=True)
print('训练集: %d 测试集: %d' % (len(train_data), len(test_data)))
train_loader, test_loader = DataLoader(train_data, 25), DataLoader(test_data, 25)


class Wang(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(3, 8, 5, padding=2)
        self.p1 = nn.MaxPool2d(4)
        self.flat = nn.Flatten()
        self.l1 = nn.Linear(512, 10)

    def forward(self, x):
        x = self.c1(x)
        x = self.p1(x)
        x = self.flat(x)
        return self.l1(x)


wang = Wang()
lossfn = nn.CrossEntropyLoss()
opt = SGD(wang.parameters(), lr=0.01)
writer = SummaryWriter('runs')
n = 0
for i in range(3):
    wang.train()
    for imgs, targets in train_loader:
        out = wang(imgs)
        loss = lossfn(out, targets)
        # 反向传播, 更新参数
        loss.backward()  # <-- here
        opt.step()
        n += 1
        writer.add_scalar('loss', loss.item(), n)
    wang.eval()
    right = 0
    with torch.no_grad():
        for imgs, targets in test_loader:
            right += (wang(imgs).argmax(1) == targets).sum()
    print('第%d轮 正确率 %.3f' % (i + 1, right / len(test_data)))
writer.close()
