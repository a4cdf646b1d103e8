"""Linear regression by hand; the weights are made on the device.

last: as on the CPU
basis: documented (torch.Tensor.to, requires_grad_)
same on the CPU: yes
"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(10)
x = torch.rand(20, 3)
y = x @ torch.tensor([[1.0], [2.0], [3.0]]) + 0.5
weight = torch.zeros(3, 1, device=device, requires_grad=True)
bias = torch.zeros(1, device=device, requires_grad=True)
x, y = x.to(device), y.to(device)
for _ in range(20):
    loss = ((x @ weight + bias - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        for parameter in (weight, bias):
            parameter -= 0.1 * parameter.grad
            parameter.grad.zero_()
print(weight.device, weight.is_leaf)
print(repr(loss.item()))
