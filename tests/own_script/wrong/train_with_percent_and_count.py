# finds: count_as_accuracy
# 完整的训练流程, GPU 版
import time

import torch
import torch.nn as nn
import torchvision.datasets as datasets
import torchvision.transforms as transforms
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
print("使用设备", device)
tf = transforms.ToTensor()
train_set = datasets.CIFAR10(root="D:/data/cifar", train=True, transform=tf, download=True)
test_set = datasets.CIFAR10(root="D:/data/cifar", train=False, transform=tf, download=True)
test_len = len(test_set)
train_loader = DataLoader(train_set, batch_size=32, shuffle=True)
test_loader = DataLoader(test_set, batch_size=32)


class MyNet(nn.Module):
    def __init__(self, n=10):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(4))
        self.classifier = nn.Sequential(nn.Flatten(), nn.Linear(8 * 8 * 8, n))

    def forward(self, x):
        return self.classifier(self.features(x))


net = MyNet().to(device)
loss_func = nn.CrossEntropyLoss().to(device)
optimizer = torch.optim.Adam(net.parameters(), lr=1e-3)
writer = SummaryWriter("./logs/cifar")
start = time.time()


def test(epoch):
    net.eval()
    right = 0
    loss_sum = 0.0
    with torch.no_grad():
        for x, y in test_loader:
            x, y = x.to(device), y.to(device)
            out = net(x)
            loss_sum += loss_func(out, y).item()
            right += (out.argmax(1) == y).sum().item()
    print(f"epoch {epoch}: 测试集 loss {loss_sum:.3f}, 正确率 {100 * right / test_len:.2f}%")
    writer.add_scalar("test/loss", loss_sum, global_step=epoch)
    writer.add_scalar("test/Acc", right, global_step=epoch)  # <-- here


for epoch in range(1, 3):
    net.train()
    for x, y in train_loader:
        x, y = x.to(device), y.to(device)
        loss = loss_func(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    test(epoch)
    print("用时", time.time() - start)
writer.close()
