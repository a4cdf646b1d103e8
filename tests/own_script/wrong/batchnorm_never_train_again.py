# finds: eval_while_training
# CIFAR10 with batch norm and dropout; loss on the test set after each epoch
import torch
from torch import nn, optim
from torch.utils.data import DataLoader
from torchvision import datasets
from torchvision.transforms import ToTensor

train_data = datasets.CIFAR10("./dataset", train=True, download=True, transform=ToTensor())
test_data = datasets.CIFAR10("./dataset", train=False, download=True, transform=ToTensor())
loaders = {"train": DataLoader(train_data, 50, shuffle=True), "test": DataLoader(test_data, 40)}


class Block(nn.Module):
    def __init__(self, cin, cout):
        super().__init__()
        self.conv = nn.Conv2d(cin, cout, 3, 2, 1)
        self.bn = nn.BatchNorm2d(cout)

    def forward(self, x):
        return torch.relu(self.bn(self.conv(x)))


class ConvNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.b1 = Block(3, 8)
        self.b2 = Block(8, 16)
        self.drop = nn.Dropout(p=0.3)
        self.fc = nn.Linear(16 * 8 * 8, 10)

    def forward(self, x):
        x = self.b2(self.b1(x))
        x = self.drop(torch.flatten(x, 1))
        return self.fc(x)


model = ConvNet()
criterion = nn.CrossEntropyLoss()
sgd = optim.SGD(model.parameters(), lr=0.01, momentum=0.9)

model.train()
for epoch in range(3):
    train_loss = 0
    for pictures, labels in loaders["train"]:
        sgd.zero_grad()
        batch_loss = criterion(model(pictures), labels)
        batch_loss.backward()
        sgd.step()  # <-- here
        train_loss += batch_loss.item() * len(labels)
    model.eval()
    hits = 0
    with torch.no_grad():
        for pictures, labels in loaders["test"]:
            hits += model(pictures).argmax(1).eq(labels).sum().item()
    print("epoch", epoch + 1, "train loss", train_loss / len(train_data), "test acc", hits / len(test_data))
torch.save(model.state_dict(), "convnet.pt")
