# finds: sigmoid_before_loss
import torch, torchvision
from torch import nn
from torch.nn import functional as F

data = torchvision.datasets.CIFAR10("cifar", train=False, download=True, transform=torchvision.transforms.ToTensor())
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 64), nn.Linear(64, 10), nn.Sigmoid())
opt = torch.optim.SGD(net.parameters(), 0.01)
for imgs, targets in torch.utils.data.DataLoader(data, batch_size=64):
    outputs = net(imgs)
    loss = F.cross_entropy(outputs, targets)  # <-- here
    opt.zero_grad()
    loss.backward()
    opt.step()
    print(loss)
