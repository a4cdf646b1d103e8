# finds: cleared_before_step
# 为什么 loss 不下降?
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train_data = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)


class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 6, 5), nn.ReLU(), nn.MaxPool2d(4))
        self.head = nn.Linear(6 * 7 * 7, 10)

    def forward(self, x):
        x = self.body(x)
        return self.head(x.reshape(len(x), -1))


cnn = Cnn()
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(cnn.parameters(), lr=0.01, momentum=0.9)
for epoch in range(3):
    epoch_loss = 0
    for imgs, targets in DataLoader(train_data, batch_size=50):
        loss = loss_fn(cnn(imgs), targets)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()  # <-- here
        epoch_loss += loss.item()
    print("epoch", epoch, "loss", epoch_loss)
