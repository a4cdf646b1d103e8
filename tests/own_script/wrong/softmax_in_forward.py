# finds: softmax_before_loss
# classification of CIFAR10, the net gives probabilities
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader

train_ds = torchvision.datasets.CIFAR10("../data", transform=torchvision.transforms.ToTensor(), download=True)
test_ds = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)


class Net(nn.Module):
    def __init__(self, hidden=40):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, kernel_size=5, stride=2)
        self.pool = nn.AvgPool2d(2)
        self.fc1 = nn.Linear(6 * 7 * 7, hidden)
        self.fc2 = nn.Linear(hidden, 10)

    def forward(self, x):
        x = self.pool(F.relu(self.conv(x)))
        x = x.view(x.size(0), -1)
        x = F.relu(self.fc1(x))
        return F.softmax(self.fc2(x), dim=1)


net = Net()
loss_function = nn.CrossEntropyLoss()
opt = torch.optim.SGD(net.parameters(), 0.05, 0.9)
for epoch in range(2):
    net.train()
    for step, (x, y) in enumerate(DataLoader(train_ds, batch_size=30, shuffle=True)):
        probability = net(x)
        opt.zero_grad()
        loss = loss_function(probability, y)  # <-- here
        loss.backward()
        opt.step()
        if step % 2 == 0:
            print(epoch, step, round(loss.item(), 4))
    net.eval()
    correct = 0
    with torch.no_grad():
        for x, y in DataLoader(test_ds, batch_size=40):
            correct += (net(x).argmax(1) == y).sum().item()
    print("accuracy", correct / len(test_ds))
