import torch

w = torch.zeros(2, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
x = torch.randn(100, 2)
y = x @ torch.tensor([2.0, -3.4]) + 4.2
lr = 0.03
for epoch in range(3):
    for i in range(0, 100, 10):
        l = ((x[i:i + 10] @ w + b - y[i:i + 10]) ** 2 / 2).sum()
        l.backward()
        with torch.no_grad():
            for p in (w, b):
                p -= lr * p.grad / 10
                p.grad.zero_()
    print(f"epoch {epoch + 1}, loss {l.item():f}")
