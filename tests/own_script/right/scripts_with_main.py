import argparse
import sys

import torch
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, transforms


def train_step(model, batch, loss_fn, optimizer):
    x, y = batch
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item() * len(y)


@torch.no_grad()
def test(model, loader):
    model.eval()
    good = sum(int((model(x).argmax(1) == y).sum()) for x, y in loader)
    model.train()
    return good / len(loader.dataset)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--lr", type=float, default=0.01)
    args = parser.parse_args()
    whole = datasets.CIFAR10("data", train=True, transform=transforms.ToTensor(), download=True)
    train_set, val_set = random_split(whole, [45000, 5000], generator=torch.Generator().manual_seed(42))
    model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 20), nn.ReLU(), nn.Linear(20, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=args.lr)
    for epoch in range(args.epochs):
        total = 0.0
        for batch in DataLoader(train_set, batch_size=64, shuffle=True):
            total += train_step(model, batch, nn.CrossEntropyLoss(), optimizer)
        print("epoch", epoch, "loss", total / len(train_set), "val acc", test(model, DataLoader(val_set, batch_size=64)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
