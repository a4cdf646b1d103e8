# small GAN, gradients are thrown away by hand (grad = None)
import torch
import torch.nn as nn
import torchvision
from torch.utils.data import DataLoader

data = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)


class Generator(nn.Module):
    def __init__(self, z=16):
        super().__init__()
        self.z = z
        self.main = nn.Sequential(nn.Linear(z, 64), nn.LeakyReLU(0.2, inplace=True), nn.Linear(64, 3072), nn.Sigmoid())

    def forward(self, noise):
        return self.main(noise).view(-1, 3, 32, 32)


class Discriminator(nn.Module):
    def __init__(self):
        super().__init__()
        self.main = nn.Sequential(nn.Flatten(), nn.Linear(3072, 64), nn.LeakyReLU(0.2), nn.Linear(64, 1))

    def forward(self, img):
        return self.main(img).view(-1)


def clear(model):
    for p in model.parameters():
        p.grad = None


netG, netD = Generator(), Discriminator()
optG = torch.optim.Adam(netG.parameters(), lr=2e-4, betas=(0.5, 0.999))
optD = torch.optim.Adam(netD.parameters(), lr=2e-4, betas=(0.5, 0.999))
criterion = nn.BCEWithLogitsLoss()
for epoch in range(2):
    for i, (real, _) in enumerate(DataLoader(data, batch_size=32, drop_last=True)):
        noise = torch.randn(real.size(0), netG.z)
        fake = netG(noise)
        clear(netD)
        errD_real = criterion(netD(real), torch.ones(32))
        errD_real.backward()
        errD_fake = criterion(netD(fake.detach()), torch.zeros(32))
        errD_fake.backward()
        optD.step()
        clear(netG)
        errG = criterion(netD(fake), torch.ones(32))
        errG.backward()
        optG.step()
    print(f"[{epoch}] Loss_D: {(errD_real + errD_fake).item():.4f} Loss_G: {errG.item():.4f}")
