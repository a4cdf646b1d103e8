import os
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms


class Pairs(Dataset):
    """Two pictures and: is it the same kind of animal?"""

    def __init__(self, root, transform):
        self.items = [(os.path.join(root, kind, f), kind) for kind in ("ants", "bees")
                      for f in sorted(os.listdir(os.path.join(root, kind)))[:6]]
        self.transform = transform

    def open(self, i):
        return self.transform(Image.open(self.items[i][0]).convert("RGB"))

    def __getitem__(self, i):
        j = (i * 5 + 1) % len(self.items)
        same = float(self.items[i][1] == self.items[j][1])
        return self.open(i), self.open(j), torch.tensor(same)

    def __len__(self):
        return len(self.items)


class TwinBase(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 8, 5, 2), nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten())

    def forward_one(self, x):
        return self.body(x)


class Twins(TwinBase):
    def __init__(self):
        super().__init__()
        self.out = nn.Linear(128, 1)

    def forward(self, a, b):
        distance = (self.forward_one(a) - self.forward_one(b)).abs()
        return self.out(distance).squeeze(1)


net = Twins()
loss_fn = nn.BCEWithLogitsLoss()
opt = torch.optim.Adam(net.parameters(), lr=1e-3)
tf = transforms.Compose([transforms.Resize((48, 48)), transforms.ToTensor()])
for epoch in range(2):
    for a, b, same in DataLoader(Pairs("dataset/train", tf), batch_size=4, shuffle=True):
        opt.zero_grad()
        loss = loss_fn(net(a, b), same)
        loss.backward()
        opt.step()
    print("epoch", epoch, "loss", round(loss.item(), 4))
