# finds: target_pictures
import torch, torchvision
from torch import nn
from torch.utils.data import DataLoader
device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
train_data = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10)).to(device)
loss_fn = nn.CrossEntropyLoss().to(device)
for data in DataLoader(train_data, batch_size=64):
    imgs, targets = data
    imgs = imgs.to(device)
    targets = imgs.to(device)
    outputs = net(imgs)
    loss = loss_fn(outputs, targets)  # <-- here
    loss.backward()
