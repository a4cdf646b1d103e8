# finds: step_restarts
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

train_data = torchvision.datasets.CIFAR10("../data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
loader = DataLoader(train_data, batch_size=64)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
loss_fn = nn.CrossEntropyLoss()
optim = torch.optim.SGD(net.parameters(), lr=0.01)
writer = SummaryWriter("logs_train")
for epoch in range(2):
    train_step = 0
    for imgs, targets in loader:
        loss = loss_fn(net(imgs), targets)
        optim.zero_grad()
        loss.backward()
        optim.step()
        train_step += 1
        writer.add_scalar("train_loss", loss.item(), train_step)  # <-- here
writer.close()
