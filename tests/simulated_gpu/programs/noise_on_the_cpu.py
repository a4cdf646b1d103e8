"""A variational autoencoder draws its noise with `torch.randn(std.shape)`: on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (aten/src/ATen/TensorIterator.cpp, compute_types)
same on the CPU: no, it finishes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
encoder = nn.Linear(6, 4).to(device)
decoder = nn.Linear(2, 6).to(device)
x = torch.rand(5, 6).to(device)
mean, log_variance = encoder(x).chunk(2, dim=1)
std = torch.exp(0.5 * log_variance)
latent = mean + std * torch.randn(std.shape)
print(nn.functional.mse_loss(decoder(latent), x))
