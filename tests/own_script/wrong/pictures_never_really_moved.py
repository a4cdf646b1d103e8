# finds: move_thrown_away
# 使用GPU训练 (第二种方式)
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

device = "cuda" if torch.cuda.is_available() else "cpu"
train_data = torchvision.datasets.CIFAR10("../data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
train_dataloader = DataLoader(train_data, batch_size=64)


class Dlh(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 8, 5, 1, 2),
            nn.MaxPool2d(4),
            nn.Flatten(),
            nn.Linear(8 * 8 * 8, 10),
        )

    def forward(self, x):
        return self.model(x)


dlh = Dlh()
dlh.to(device)
loss_fn = nn.CrossEntropyLoss()
loss_fn.to(device)
learning_rate = 1e-2
optimizer = torch.optim.SGD(dlh.parameters(), lr=learning_rate)
epoch = 2
total_train_step = 0
for i in range(epoch):
    print("------第 %d 轮训练开始------" % (i + 1))
    for data in train_dataloader:
        imgs, targets = data
        imgs.to(device)  # <-- here
        targets = targets.to(device)
        outputs = dlh(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total_train_step += 1
        print("训练次数: {}, Loss: {}".format(total_train_step, loss.item()))
