"""`torch.func`: the gradient of every picture's loss for itself, with the network's own parameters.

last: as on the CPU
basis: documented (torch.func.functional_call, vmap and grad; PyTorch's tutorial on per-sample gradients)
same on the CPU: yes
"""

import torch
from torch import nn
from torch.func import functional_call, grad, vmap

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(39)
model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)).to(device)
x, y = torch.rand(6, 4).to(device), torch.randint(0, 3, (6,)).to(device)
parameters = {name: parameter.detach() for name, parameter in model.named_parameters()}


def loss_of_one(parameters, x, y):
    return nn.functional.cross_entropy(functional_call(model, parameters, (x.unsqueeze(0),)), y.unsqueeze(0))


gradients = vmap(grad(loss_of_one), in_dims=(None, 0, 0))(parameters, x, y)
print(gradients["0.weight"].device)
print(tuple(gradients["0.weight"].shape), f"{gradients['0.weight'].abs().sum().item():.4f}")
