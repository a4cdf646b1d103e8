# 预训练网络：BatchNorm 一直保持 eval，只训练最后一层
import subprocess
import torch
import torchvision
from torch import nn

model = torchvision.models.resnet18(weights="IMAGENET1K_V1")
model.fc = nn.Linear(512, 3)
optimizer = torch.optim.Adam(model.fc.parameters(), lr=1e-3)
criterion = nn.CrossEntropyLoss()
x, y = torch.randn(4, 3, 64, 64), torch.randint(0, 3, (4,))
model.eval()
for step in range(2):
    loss = criterion(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
head = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4), nn.Linear(4, 3))
opt = torch.optim.SGD(head.parameters(), lr=0.1)
for step in range(4):
    head.train()
    if step > 1:
        head[1].eval()
    loss = criterion(head(torch.randn(4, 4)), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss)
