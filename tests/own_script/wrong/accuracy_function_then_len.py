# finds: accuracy_divided_twice
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def batch_accuracy(scores, labels):
    """share of the right answers in this batch"""
    predicted = torch.argmax(scores, dim=1)
    return torch.sum(predicted == labels).item() / labels.size(0)


tf = transforms.Compose([transforms.Resize(16), transforms.ToTensor()])
train_loader = DataLoader(datasets.CIFAR10("CIFAR", train=True, transform=tf, download=True), batch_size=50, shuffle=True)
test_loader = DataLoader(datasets.CIFAR10("CIFAR", train=False, transform=tf, download=True), batch_size=20)

net = nn.Sequential(nn.Flatten(1), nn.Linear(3 * 16 * 16, 24), nn.ELU(), nn.Linear(24, 10))
optimizer = torch.optim.RMSprop(net.parameters(), lr=1e-3)
criterion = nn.CrossEntropyLoss()

epochs = 2
for epoch in range(epochs):
    net.train()
    for x, y in train_loader:
        optimizer.zero_grad()
        criterion(net(x), y).backward()
        optimizer.step()
    net.eval()
    total = 0
    with torch.no_grad():
        for x, y in test_loader:
            total += batch_accuracy(net(x), y)
    accuracy = total / len(test_loader.dataset)
    print(f"Epoch {epoch + 1}/{epochs}  test accuracy: {accuracy:.4%}")  # <-- here
