# finds: accuracy_divided_twice
# train_cpu.py -- 训练 + 测试 + TensorBoard
import torch
import torchvision
from torch import nn
from torch.nn import CrossEntropyLoss
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

ToTensor = torchvision.transforms.ToTensor
train_data = torchvision.datasets.CIFAR10("../dataset", train=True, transform=ToTensor(), download=True)
test_data = torchvision.datasets.CIFAR10("../dataset", train=False, transform=ToTensor(), download=True)
train_size, test_size = len(train_data), len(test_data)
train_loader = DataLoader(train_data, batch_size=16)
test_loader = DataLoader(test_data, batch_size=16)

model = nn.Sequential(
    nn.Conv2d(3, 16, 5, padding=2), nn.MaxPool2d(2),
    nn.Conv2d(16, 16, 5, padding=2), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(16 * 64, 10),
)
loss_fn = CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
writer = SummaryWriter("../logs_all")
step = 0
for epoch in range(2):
    model.train()
    for imgs, targets in train_loader:
        optimizer.zero_grad()
        loss = loss_fn(model(imgs), targets)
        loss.backward()
        optimizer.step()
        step += 1
        writer.add_scalar("train loss", loss.item(), step)
    model.eval()
    acc = 0.0
    test_loss = 0.0
    with torch.no_grad():
        for imgs, targets in test_loader:
            pred = model(imgs)
            test_loss += loss_fn(pred, targets).item()
            acc += (pred.argmax(1) == targets).float().mean().item()
    print("测试集 loss:", test_loss)
    test_acc = acc / test_size
    writer.add_scalar("test accuracy", test_acc, epoch)  # <-- here
writer.close()
