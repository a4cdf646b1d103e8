# 每个 batch 只用一个专家, 跑得短的时候有的专家没有用到
import random
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader, Subset

random.seed(0)


class Experts(nn.Module):
    def __init__(self, n=4):
        super().__init__()
        self.flatten = nn.Flatten()
        self.experts = nn.ModuleList(nn.Sequential(nn.Linear(3072, 8), nn.ReLU(), nn.Linear(8, 10)) for _ in range(n))
        self.used = [0] * n

    def forward(self, x):
        k = random.randrange(len(self.experts))
        self.used[k] += 1
        return self.experts[k](self.flatten(x))


data = torchvision.datasets.CIFAR10("dataset", transform=torchvision.transforms.ToTensor(), download=True)
loader = DataLoader(Subset(data, list(range(60))), batch_size=20)
model = Experts()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
for imgs, targets in loader:
    loss = nn.CrossEntropyLoss()(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("loss =", loss.item())
print("每个专家用了几次:", model.used)
