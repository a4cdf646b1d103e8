# the pretrained body runs without gradients inside forward, only fc is trained
import torch
from torch import nn
from torchvision import datasets, models, transforms
from torch.utils.data import DataLoader


class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        resnet = models.resnet18(weights="DEFAULT")
        self.body = nn.Sequential(*list(resnet.children())[:-1])
        self.fc = nn.Linear(512, n)

    def train(self, mode=True):
        super().train(mode)
        self.body.eval()
        return self

    def forward(self, x):
        with torch.no_grad():
            x = self.body(x).flatten(1)
        return self.fc(x.detach())


tf = transforms.Compose([transforms.Resize(70), transforms.CenterCrop(64), transforms.ToTensor(),
                         transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
train = datasets.ImageFolder("dataset/train", tf)
val = datasets.ImageFolder("dataset/val", tf)
net = Net(len(train.classes))
optimizer = torch.optim.SGD(net.fc.parameters(), lr=0.01)
for epoch in range(2):
    net.train()
    for x, y in DataLoader(train, 8, shuffle=True):
        loss = nn.functional.cross_entropy(net(x), y, label_smoothing=0.05)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    net.eval()
    good = 0
    with torch.no_grad():
        for x, y in DataLoader(val, 8):
            good += (net(x).argmax(1) == y).sum().item()
    print(epoch, f"val acc: {good / len(val):.3f}", train.class_to_idx)
