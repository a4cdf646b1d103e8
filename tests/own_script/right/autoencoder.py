import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

class AE(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = nn.Sequential(nn.Flatten(), nn.Linear(3072, 32), nn.ReLU())
        self.dec = nn.Sequential(nn.Linear(32, 3072), nn.Sigmoid(), nn.Unflatten(1, (3, 32, 32)))
    def forward(self, x):
        z = self.enc(x)
        return self.dec(z), z

data = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
ae = AE()
opt = torch.optim.Adam(ae.parameters(), lr=1e-3)
for x, _ in DataLoader(data, batch_size=64):
    out, code = ae(x)
    loss = nn.MSELoss()(out, x) + 1e-4 * code.abs().mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
frozen_code = ae.enc(x).detach()
print(loss.item(), frozen_code.shape)
