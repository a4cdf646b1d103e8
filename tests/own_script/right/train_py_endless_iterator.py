# 按 iteration 训练, 不按 epoch: 数据取完了从头再来, 每 5 次测试一次
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

to_tensor = torchvision.transforms.ToTensor()
train_data = torchvision.datasets.CIFAR10("data", train=True, transform=to_tensor, download=True)
test_data = torchvision.datasets.CIFAR10("data", train=False, transform=to_tensor, download=True)
train_loader = DataLoader(train_data, batch_size=64, shuffle=True)
test_loader = DataLoader(test_data, batch_size=64)
tudui = nn.Sequential(nn.Flatten(), nn.Linear(3072, 48), nn.ReLU(), nn.Linear(48, 10))
optimizer = torch.optim.Adam(tudui.parameters(), lr=0.001)
loss_fn = nn.CrossEntropyLoss()
max_iter = 20
it = iter(train_loader)
for iteration in range(1, max_iter + 1):
    try:
        imgs, targets = next(it)
    except StopIteration:
        it = iter(train_loader)
        imgs, targets = next(it)
    tudui.train()
    loss = loss_fn(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if iteration % 5 == 0:
        tudui.eval()
        right = 0
        with torch.no_grad():
            for x, y in test_loader:
                right += (tudui(x).argmax(1) == y).sum().item()
        print("iter {}: loss {:.3f}, 测试正确率 {:.2%}".format(iteration, loss.item(), right / len(test_data)))
