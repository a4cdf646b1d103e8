import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

X = torch.randn(120, 6)
y = (X[:, 0] > 0).long()
train, test = TensorDataset(X[:80], y[:80]), TensorDataset(X[80:], y[80:])
models = {"small": nn.Linear(6, 2), "large": nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 2))}
optimizers = {name: torch.optim.SGD(m.parameters(), lr=0.1) for name, m in models.items()}
for epoch in range(2):
    for name, model in models.items():
        model.train()
        for xb, yb in DataLoader(train, 16, shuffle=True):
            loss = nn.functional.cross_entropy(model(xb), yb)
            optimizers[name].zero_grad()
            loss.backward()
            optimizers[name].step()
        model.eval()
        with torch.no_grad():
            acc = (model(X[80:]).argmax(1) == y[80:]).float().mean()
        print(name, "acc", acc.item())
