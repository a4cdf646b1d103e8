# finds: accuracy_divided_twice
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
test = torchvision.datasets.CIFAR10("data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
train_loader = DataLoader(train, 64)
test_loader = DataLoader(test, 64)
model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 32), nn.ReLU(), nn.Linear(32, 10))
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for epoch in range(2):
    model.train()
    for imgs, targets in train_loader:
        loss = loss_fn(model(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    total_accuracy = 0
    with torch.no_grad():
        for imgs, targets in test_loader:
            outputs = model(imgs)
            correct = (outputs.argmax(1) == targets).sum().item()
            total_accuracy += correct / len(targets)
    print("test accuracy: {}".format(total_accuracy / len(test)))  # <-- here
