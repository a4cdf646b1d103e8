"""A small GAN; the labels are made where the outputs are, the noise on the CPU and then moved.

last: as on the CPU
basis: documented (torch.ones_like keeps the device)
same on the CPU: yes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(29)
generator = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2)).to(device)
discriminator = nn.Sequential(nn.Linear(2, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1), nn.Sigmoid()).to(device)
optimizer_g = torch.optim.Adam(generator.parameters(), lr=1e-2, betas=(0.5, 0.999))
optimizer_d = torch.optim.Adam(discriminator.parameters(), lr=1e-2, betas=(0.5, 0.999))
loss_fn = nn.BCELoss()
for _ in range(3):
    real, noise = torch.randn(8, 2).to(device) + 3, torch.randn(8, 4).to(device)
    fake = generator(noise)
    says_real, says_fake = discriminator(real), discriminator(fake.detach())
    loss_d = loss_fn(says_real, torch.ones_like(says_real)) + loss_fn(says_fake, torch.zeros_like(says_fake))
    optimizer_d.zero_grad()
    loss_d.backward()
    optimizer_d.step()
    loss_g = loss_fn(discriminator(fake), torch.ones(8, 1, device=device))
    optimizer_g.zero_grad()
    loss_g.backward()
    optimizer_g.step()
print(loss_d.device)
print(repr(loss_d.item()), repr(loss_g.item()))
