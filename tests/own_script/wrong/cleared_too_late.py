# finds: cleared_before_step
import torch, torchvision
from torch import nn
from torch.utils.data import DataLoader
trans = torchvision.transforms.ToTensor()
train_set = torchvision.datasets.CIFAR10("data", train=True, transform=trans, download=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
criterion = nn.CrossEntropyLoss()
sgd = torch.optim.SGD(net.parameters(), lr=0.1)
for x, y in DataLoader(train_set, batch_size=128):
    l = criterion(net(x), y)
    l.backward()
    sgd.zero_grad()
    sgd.step()  # <-- here
    print(l.item())
