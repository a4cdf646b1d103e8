# 一个网络, 两个任务: 是什么颜色 / 有多亮
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torchvision import transforms


class TwoTasks(nn.Module):
    def __init__(self):
        super(TwoTasks, self).__init__()
        self.body = nn.Sequential(nn.Flatten(), nn.Linear(3072, 16), nn.ReLU())
        # 放在 Sequential 里只是为了用下标
        self.heads = nn.Sequential(nn.Linear(16, 10), nn.Linear(16, 3), nn.Linear(16, 1))

    def forward(self, x):
        x = self.body(x)
        return [head(x) for head in self.heads]


train_set = torchvision.datasets.CIFAR10("../dataset", transform=transforms.ToTensor(), download=True)
net = TwoTasks()
adam = torch.optim.Adam(net.parameters())
ce = nn.CrossEntropyLoss()
mse = nn.MSELoss()
for imgs, targets in DataLoader(train_set, 50):
    classes, colour, light = net(imgs)
    strongest = imgs.mean((2, 3)).argmax(1)
    loss = ce(classes, targets) + ce(colour, strongest) + mse(light.squeeze(1), imgs.mean((1, 2, 3)))
    adam.zero_grad()
    loss.backward()
    adam.step()
    print("总损失 %.3f" % loss.item())
