# finds: never_cleared
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

dataset = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
model = nn.Sequential(nn.Conv2d(3, 6, 5), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(6 * 14 * 14, 10))
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(params=model.parameters(), lr=0.01)
for epoch in range(2):
    total = 0.0
    for imgs, targets in DataLoader(dataset, batch_size=64):
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        loss.backward()  # <-- here
        optimizer.step()
        total += loss.item()
    print("epoch {} loss {}".format(epoch, total))
