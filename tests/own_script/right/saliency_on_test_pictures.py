# which pixels matter? gradient of the best score with respect to the picture
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

to_tensor = torchvision.transforms.ToTensor()
train = torchvision.datasets.CIFAR10("data", train=True, transform=to_tensor, download=True)
test = torchvision.datasets.CIFAR10("data", train=False, transform=to_tensor, download=True)
net = nn.Sequential(nn.Conv2d(3, 4, 3, padding=1), nn.ReLU(), nn.Flatten(), nn.Linear(4096, 10))
opt = torch.optim.SGD(net.parameters(), lr=0.01)
net.train()
for x, y in DataLoader(train, 64):
    opt.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    opt.step()

net.eval()
heat = torch.zeros(32, 32)
seen = 0
for x, y in DataLoader(test, 64):
    x.requires_grad_()
    best = net(x).max(dim=1).values.sum()
    (grad,) = torch.autograd.grad(best, x)
    heat += grad.abs().sum(dim=(0, 1))
    seen += len(x)
heat /= seen
print(heat.shape, heat.max().item(), divmod(heat.argmax().item(), 32))
