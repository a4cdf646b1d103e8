import os
import torch
import torchvision
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter
from net import *

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
train_tf = torchvision.transforms.Compose([
    torchvision.transforms.RandomCrop(32, padding=4),
    torchvision.transforms.RandomHorizontalFlip(),
    torchvision.transforms.ToTensor(),
])
train_data = torchvision.datasets.CIFAR10("../data", train=True, transform=train_tf, download=True)
test_data = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
train_loader = DataLoader(train_data, 64, shuffle=True, drop_last=True)
test_loader = DataLoader(test_data, 64)

net = SmallVGG().to(device)
loss_fn = nn.CrossEntropyLoss().to(device)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9, weight_decay=5e-4)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode="max", patience=1)
writer = SummaryWriter("./logs_vgg")
best, step = 0.0, 0
for epoch in range(3):
    net.train()
    for imgs, targets in train_loader:
        imgs = imgs.to(device)
        targets = targets.to(device)
        loss = loss_fn(net(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step += 1
        writer.add_scalar("train_loss", loss.item(), step)
    net.eval()
    with torch.no_grad():
        right = sum((net(x.to(device)).argmax(1) == y.to(device)).sum().item() for x, y in test_loader)
    acc = right / len(test_data)
    scheduler.step(acc)
    print("epoch {} test accuracy {:.4f} best {:.4f}".format(epoch, acc, max(acc, best)))
    writer.add_scalar("test_acc", acc, epoch)
    if acc >= best:
        best = acc
        os.makedirs("weights", exist_ok=True)
        torch.save(net.state_dict(), "weights/best.pth")
writer.close()
net.load_state_dict(torch.load("weights/best.pth", map_location=device, weights_only=True))
