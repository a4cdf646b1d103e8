"""`torch.randn(..., requires_grad=True).to(device)`: on a GPU the moved tensor is no leaf and gets no gradient.

error: TypeError: unsupported operand type(s) for *: 'float' and 'NoneType'
basis: documented (torch.Tensor.is_leaf, with this very example; torch.Tensor.grad)
same on the CPU: no, it finishes
"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
weight = torch.randn(3, 1, requires_grad=True).to(device)
x = torch.rand(20, 3).to(device)
y = x.sum(1, keepdim=True)
for _ in range(5):
    loss = ((x @ weight - y) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        weight -= 0.1 * weight.grad
        weight.grad.zero_()
print(loss.item())
