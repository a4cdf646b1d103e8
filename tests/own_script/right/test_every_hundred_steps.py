import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train_set = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
test_set = torchvision.datasets.CIFAR10("data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
train_loader, test_loader = DataLoader(train_set, 64, True), DataLoader(test_set, 256)
model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
opt = torch.optim.SGD(model.parameters(), lr=0.01)
step = 0
for epoch in range(2):
    for imgs, targets in train_loader:
        loss = nn.functional.cross_entropy(model(imgs), targets)
        opt.zero_grad()
        loss.backward()
        opt.step()
        if step % 100 == 0:
            model.eval()
            with torch.no_grad():
                hits = sum((model(x).argmax(1) == y).sum().item() for x, y in test_loader)
            model.train()
            print(step, "accuracy:", hits / len(test_set))
        step += 1
