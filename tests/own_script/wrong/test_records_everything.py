# finds: records_in_test
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train = torchvision.datasets.CIFAR10("../d", True, torchvision.transforms.ToTensor(), download=True)
test = torchvision.datasets.CIFAR10("../d", False, torchvision.transforms.ToTensor(), download=True)
net = nn.Sequential(nn.Conv2d(3, 8, 5, 2), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 14 * 14, 10))
loss_fn = nn.CrossEntropyLoss()
opt = torch.optim.SGD(net.parameters(), 0.02)
for epoch in range(2):
    net.train()
    for img, t in DataLoader(train, 64):
        loss = loss_fn(net(img), t)
        opt.zero_grad()
        loss.backward()
        opt.step()
    net.eval()
    test_loss = 0
    for img, t in DataLoader(test, 64):
        outputs = net(img)  # <-- here
        test_loss = test_loss + loss_fn(outputs, t).item()
    print("test loss", test_loss)
