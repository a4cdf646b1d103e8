# finds: move_thrown_away
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device)
train_data = torchvision.datasets.CIFAR10("./data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
loader = DataLoader(train_data, batch_size=64)
model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
model.to(device)
loss_fn = nn.CrossEntropyLoss().to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for imgs, targets in loader:
    imgs.to(device)  # <-- here
    targets = targets.to(device)
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
