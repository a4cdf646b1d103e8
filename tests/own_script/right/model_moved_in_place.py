import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
train_data = torchvision.datasets.CIFAR10("./dataset", train=True, transform=torchvision.transforms.ToTensor(), download=True)
test_data = torchvision.datasets.CIFAR10("./dataset", train=False, transform=torchvision.transforms.ToTensor(), download=True)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 8, 5, stride=2)
        self.fc = nn.Linear(8 * 14 * 14, 10)

    def forward(self, x):
        x = torch.relu(self.conv(x))
        return self.fc(x.view(x.size(0), -1))


net = Net()
net.to(device)
loss_fn = nn.CrossEntropyLoss()
loss_fn.to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for epoch in range(2):
    net.train()
    for imgs, targets in DataLoader(train_data, batch_size=64, pin_memory=True):
        imgs, targets = imgs.to(device, non_blocking=True), targets.to(device)
        loss = loss_fn(net(imgs), targets)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
    net.eval()
    correct = 0
    with torch.inference_mode():
        for imgs, targets in DataLoader(test_data, batch_size=64):
            imgs = imgs.to(device)
            targets = targets.to(device)
            correct += torch.eq(net(imgs).argmax(dim=1), targets).sum().item()
    print("test accuracy", correct / len(test_data))
