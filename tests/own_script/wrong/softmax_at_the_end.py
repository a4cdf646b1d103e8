# finds: softmax_before_loss
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

ds = torchvision.datasets.CIFAR10(root="data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
dl = DataLoader(ds, batch_size=32, shuffle=True, drop_last=True)


class Masterpiece(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 16, 5, 2), nn.ReLU(), nn.Conv2d(16, 32, 5, 2), nn.ReLU(), nn.Flatten())
        self.classifier = nn.Sequential(nn.Linear(32 * 5 * 5, 10), nn.Softmax(dim=1))

    def forward(self, x):
        return self.classifier(self.features(x))


m = Masterpiece()
ce = nn.CrossEntropyLoss()
op = torch.optim.SGD(m.parameters(), lr=0.1, momentum=0.9)
for e in range(2):
    for img, tgt in dl:
        op.zero_grad()
        l = ce(m(img), tgt)  # <-- here
        l.backward()
        op.step()
    print(e, float(l))
