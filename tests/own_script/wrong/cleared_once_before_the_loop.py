# finds: never_cleared
import torch

w = torch.randn(3, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
x = torch.randn(40, 3)
y = x @ torch.tensor([1.0, -2.0, 0.5]) + 0.3
optim = torch.optim.SGD([w, b], lr=0.05)
optim.zero_grad()
for i in range(30):
    pred = x @ w + b
    loss = ((pred - y) ** 2).mean()
    loss.backward()  # <-- here
    optim.step()
    if i % 10 == 0:
        print(i, loss.item())
