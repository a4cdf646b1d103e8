# finds: scheduler_each_batch
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

dataset = torchvision.datasets.CIFAR10("data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
loader = DataLoader(dataset, batch_size=64)
tudui = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
loss = nn.CrossEntropyLoss()
optim = torch.optim.SGD(tudui.parameters(), lr=0.01)
scheduler = torch.optim.lr_scheduler.StepLR(optim, step_size=5, gamma=0.1)
for epoch in range(3):
    running_loss = 0.0
    for data in loader:
        imgs, targets = data
        result_loss = loss(tudui(imgs), targets)
        optim.zero_grad()
        result_loss.backward()
        optim.step()
        scheduler.step()  # <-- here
        running_loss += result_loss.item()
    print(running_loss)
