# first everything is trained, then the body is frozen (eval, no gradients) and only the head goes on
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train_data = torchvision.datasets.CIFAR10("./dataset", train=True, transform=torchvision.transforms.ToTensor(), download=True)
loader = DataLoader(train_data, batch_size=64)
body = nn.Sequential(nn.Conv2d(3, 8, 5, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten())
head = nn.Sequential(nn.Dropout(0.2), nn.Linear(800, 10))
opt = torch.optim.SGD(list(body.parameters()) + list(head.parameters()), lr=0.01)
criterion = nn.CrossEntropyLoss()

for epoch in range(3):
    if epoch == 2:
        body.eval()
        for p in body.parameters():
            p.requires_grad_(False)
        print("body frozen")
    running = 0.0
    for imgs, targets in loader:
        out = head(body(imgs))
        loss = criterion(out, targets)
        opt.zero_grad()
        loss.backward()
        opt.step()
        running += loss.item()
    print("epoch:", epoch, "mean loss:", running / len(loader))
