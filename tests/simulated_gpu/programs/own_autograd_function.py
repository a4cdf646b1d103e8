"""A function with a backward of its own keeps what it needs where the input is.

last: as on the CPU
basis: documented (torch.autograd.Function)
same on the CPU: yes
"""

import torch
from torch import nn


class Clipped(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.clamp(min=0, max=1)

    @staticmethod
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        inside = (x > 0) & (x < 1)
        return gradient * inside.to(gradient.dtype)


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(40)
model = nn.Linear(4, 3).to(device)
x = torch.rand(8, 4).to(device)
loss = Clipped.apply(model(x)).sum()
loss.backward()
print(loss.device, model.weight.grad.device)
print(repr(loss.item()), repr(model.weight.grad.sum().item()))
