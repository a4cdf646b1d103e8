import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

use_gpu = torch.cuda.is_available()
if use_gpu:
    torch.zeros(1).cuda()  # wake it up
    print("GPU:", torch.cuda.get_device_name())
elif torch.backends.mps.is_available():
    print("a Mac")


def gpu(x):
    return x.cuda() if use_gpu else x


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 84)
        self.fc2 = nn.Linear(84, 10)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv1(x)))
        x = self.pool(torch.relu(self.conv2(x)))
        x = x.view(-1, 16 * 5 * 5)
        return self.fc2(torch.relu(self.fc1(x)))


trainset = torchvision.datasets.CIFAR10(root="./data", train=True, download=True, transform=torchvision.transforms.ToTensor())
testset = torchvision.datasets.CIFAR10(root="./data", train=False, download=True, transform=torchvision.transforms.ToTensor())
net = nn.DataParallel(gpu(Net())) if use_gpu and torch.cuda.device_count() > 1 else gpu(Net())
criterion = gpu(nn.CrossEntropyLoss())
optimizer = torch.optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
for epoch in range(2):
    running_loss = 0.0
    for i, data in enumerate(DataLoader(trainset, batch_size=4, shuffle=True), 0):
        inputs, labels = gpu(data[0]), gpu(data[1])
        optimizer.zero_grad()
        loss = criterion(net(inputs), labels)
        loss.backward()
        optimizer.step()
        running_loss += loss.item()
        if i % 2000 == 1999:
            print(f"[{epoch + 1}, {i + 1:5d}] loss: {running_loss / 2000:.3f}")
            running_loss = 0.0
correct, total = 0, 0
with torch.no_grad():
    for images, labels in DataLoader(testset, batch_size=4):
        _, predicted = torch.max(net(gpu(images)).data, 1)
        total += labels.size(0)
        correct += (predicted == gpu(labels)).sum().item()
print(f"Accuracy of the network on the test images: {100 * correct // total} %")
