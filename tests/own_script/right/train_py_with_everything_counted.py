# train.py: 训练集和测试集的正确率都记, 每个类别的也记
import time
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

train_data = torchvision.datasets.CIFAR10("../data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
test_data = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
train_size, test_size = len(train_data), len(test_data)
train_loader, test_loader = DataLoader(train_data, batch_size=64), DataLoader(test_data, batch_size=64)


class Sandy(nn.Module):
    def __init__(self):
        super(Sandy, self).__init__()
        self.conv1 = nn.Conv2d(3, 32, 5, padding=2)
        self.maxpool1 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(32, 32, 5, padding=2)
        self.maxpool2 = nn.MaxPool2d(2)
        self.conv3 = nn.Conv2d(32, 64, 5, padding=2)
        self.maxpool3 = nn.MaxPool2d(2)
        self.flatten = nn.Flatten()
        self.linear1 = nn.Linear(1024, 64)
        self.linear2 = nn.Linear(64, 10)

    def forward(self, x):
        x = self.maxpool1(self.conv1(x))
        x = self.maxpool2(self.conv2(x))
        x = self.maxpool3(self.conv3(x))
        return self.linear2(self.linear1(self.flatten(x)))


sandy = Sandy()
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(sandy.parameters(), lr=1e-2)
writer = SummaryWriter("../logs_train")
total_train_step = 0
start = time.time()
for i in range(2):
    print("------第 {} 轮训练------".format(i + 1))
    train_right, train_loss = 0, 0
    for imgs, targets in train_loader:
        outputs = sandy(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        train_loss += loss
        train_right += (outputs.argmax(1) == targets).sum()
        total_train_step += 1
        if total_train_step % 5 == 0:
            print("训练次数: {}, loss: {}, 用时 {:.1f} 秒".format(total_train_step, loss.item(), time.time() - start))
            writer.add_scalar("train_loss", loss.item(), total_train_step)
    print("训练集正确率: {}".format(train_right / train_size))
    writer.add_scalar("train_accuracy", train_right / train_size, i)
    hits, count = torch.zeros(10), torch.zeros(10)
    test_right = 0
    with torch.no_grad():
        for imgs, targets in test_loader:
            preds = sandy(imgs).argmax(1)
            test_right += (preds == targets).sum()
            for k in range(10):
                hits[k] += ((preds == targets) & (targets == k)).sum()
                count[k] += (targets == k).sum()
    print("测试集正确率: {}".format(test_right / test_size))
    for name, a, b in zip(test_data.classes, hits, count):
        print("  {} 正确率 {:.3f}".format(name, (a / max(b, 1)).item()))
    writer.add_scalar("test_accuracy", test_right / test_size, i)
    writer.add_scalar("测试集正确的个数", test_right, i)
    torch.save(sandy.state_dict(), "sandy_{}.pth".format(i))
writer.close()
