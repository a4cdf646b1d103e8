# finds: scheduler_only
# 优化器练习: 每个 batch 之后更新参数
import torch
import torchvision
from torch.nn import Sequential, Conv2d, MaxPool2d, Flatten, Linear, CrossEntropyLoss, Module
from torch.optim.lr_scheduler import StepLR
from torch.utils.data import DataLoader

dataset = torchvision.datasets.CIFAR10("../CIFAR10", False, torchvision.transforms.ToTensor(), download=True)
dataloader = DataLoader(dataset, 10)


class Xiaoming(Module):
    def __init__(self):
        super(Xiaoming, self).__init__()
        self.conv = Sequential(Conv2d(3, 16, 5, padding=2), MaxPool2d(2), Conv2d(16, 16, 5, padding=2), MaxPool2d(4))
        self.fc = Sequential(Flatten(), Linear(256, 10))

    def forward(self, input):
        output = self.conv(input)
        output = self.fc(output)
        return output


loss = CrossEntropyLoss()
xiaoming = Xiaoming()
optim = torch.optim.SGD(xiaoming.parameters(), lr=0.01)
scheduler = StepLR(optim, step_size=5, gamma=0.9)
for epoch in range(3):
    running_loss = 0.0
    for data in dataloader:
        imgs, targets = data
        outputs = xiaoming(imgs)
        result_loss = loss(outputs, targets)
        optim.zero_grad()
        result_loss.backward()
        scheduler.step()  # <-- here
        running_loss = running_loss + result_loss
    print("第", epoch + 1, "轮:", running_loss)
