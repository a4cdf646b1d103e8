# finds: never_cleared
import torch
import torch.nn as nn
from torch.utils.data import DataLoader
import torchvision as tv

loader = DataLoader(
    tv.datasets.CIFAR10("~/cifar", train=True, transform=tv.transforms.ToTensor(), download=True),
    batch_size=30,
    shuffle=True,
)


def train(model, loader, optimizer, loss_fn, epochs=2):
    history = []
    for epoch in range(epochs):
        for batch, (X, y) in enumerate(loader):
            pred = model(X)
            loss = loss_fn(pred, y)
            loss.backward()  # <-- here
            optimizer.step()
            history.append(loss.item())
            if batch % 2 == 0:
                print(f"epoch {epoch} batch {batch} loss {loss.item():>7f}")
        optimizer.zero_grad()
    return history


mlp = nn.Sequential(nn.Flatten(), nn.Linear(32 * 32 * 3, 50), nn.LeakyReLU(), nn.Linear(50, 10))
history = train(mlp, loader, torch.optim.SGD(mlp.parameters(), lr=1e-3), nn.CrossEntropyLoss())
print("best loss", min(history))
