# finds: test_inside_batches
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

tf = torchvision.transforms.ToTensor()
train_loader = DataLoader(torchvision.datasets.CIFAR10("d", train=True, transform=tf, download=True), batch_size=64)
test_set = torchvision.datasets.CIFAR10("d", train=False, transform=tf, download=True)
test_loader = DataLoader(test_set, batch_size=64)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=1e-2)
for epoch in range(1):
    for imgs, targets in train_loader:
        net.train()
        loss = loss_fn(net(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        net.eval()
        right = 0
        with torch.no_grad():
            for x, y in test_loader:  # <-- here
                right += (net(x).argmax(1) == y).sum()
    print("正确率", right / len(test_set))
