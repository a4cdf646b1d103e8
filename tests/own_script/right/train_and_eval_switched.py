import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

tf = torchvision.transforms.Compose([torchvision.transforms.ToTensor(), torchvision.transforms.Normalize([0.5] * 3, [0.5] * 3)])
train_loader = DataLoader(torchvision.datasets.CIFAR10("d", True, tf, download=True), 64, shuffle=True, num_workers=2)
test_set = torchvision.datasets.CIFAR10("d", False, tf, download=True)
test_loader = DataLoader(test_set, 128, num_workers=2)
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(inplace=True), nn.AdaptiveAvgPool2d(4), nn.Flatten(), nn.Dropout(), nn.Linear(128, 10))
opt = torch.optim.Adam(net.parameters(), lr=1e-3)
for epoch in range(3):
    net.train()
    for x, y in train_loader:
        opt.zero_grad()
        nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    net.eval()
    right = n = 0
    with torch.no_grad():
        for x, y in test_loader:
            right += (net(x).argmax(1) == y).sum().item()
            n += len(y)
    print(f"epoch {epoch}: accuracy {100 * right / n:.2f}%")
