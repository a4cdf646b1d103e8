"""A GAN whose labels, ones for the real and zeros for the fake, are made on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (native_functions.yaml: binary_cross_entropy has no device check of its own; TensorIterator.cpp)
same on the CPU: no, it finishes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
discriminator = nn.Sequential(nn.Linear(2, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1), nn.Sigmoid()).to(device)
real = torch.randn(8, 2).to(device)
labels = torch.ones(8, 1)
loss = nn.BCELoss()(discriminator(real), labels)
loss.backward()
print(loss.item())
