# 学习率每个 epoch 降一半, 不过 scheduler 写在 batch 里面, step_size 就是一个 epoch 的 batch 数
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train_data = torchvision.datasets.CIFAR10("../data", True, torchvision.transforms.ToTensor(), None, True)
train_loader = DataLoader(train_data, batch_size=64, shuffle=True)
print("batches in one epoch:", len(train_loader))


class Mymodel(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.linear1 = nn.Linear(3072, 64)
        self.linear2 = nn.Linear(64, 10)

    def forward(self, x):
        x = self.flatten(x)
        x = torch.relu(self.linear1(x))
        return self.linear2(x)


mymodel = Mymodel()
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(mymodel.parameters(), lr=0.05, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=len(train_loader), gamma=0.5)
for epoch in range(2):
    for imgs, targets in train_loader:
        loss = loss_fn(mymodel(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
    print("第{}轮结束, 学习率: {}".format(epoch + 1, optimizer.param_groups[0]["lr"]))
