# finds: scheduler_only
import torch
from torch import nn
from torch.optim.lr_scheduler import ExponentialLR
from torch.utils.data import DataLoader, random_split
from torchvision.datasets import CIFAR10
from torchvision.transforms import Compose, Normalize, ToTensor

transform = Compose([ToTensor(), Normalize(mean=[0.5, 0.5, 0.5], std=[0.5, 0.5, 0.5])])
whole = CIFAR10(root="~/datasets", train=True, transform=transform, download=True)
n_val = len(whole) // 5
train_part, val_part = random_split(whole, [len(whole) - n_val, n_val])


class Trainer:
    def __init__(self, model, lr):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        self.scheduler = ExponentialLR(self.optimizer, gamma=0.95)
        self.loss = nn.CrossEntropyLoss()

    def fit(self, loader):
        self.model.train()
        total = 0.0
        for images, labels in loader:
            self.optimizer.zero_grad()
            loss = self.loss(self.model(images), labels)
            loss.backward()
            total += loss.item()
        self.scheduler.step()  # <-- here
        return total / len(loader)

    def validate(self, loader):
        self.model.eval()
        good = 0
        with torch.inference_mode():
            for images, labels in loader:
                good += int((self.model(images).argmax(-1) == labels).sum())
        return good / len(loader.dataset)


trainer = Trainer(nn.Sequential(nn.Flatten(), nn.Linear(3072, 64), nn.ReLU(), nn.Linear(64, 10)), 0.1)
for e in range(2):
    mean = trainer.fit(DataLoader(train_part, batch_size=25, shuffle=True))
    print(f"[{e}] loss={mean:.4f} val={trainer.validate(DataLoader(val_part, batch_size=30)):.3f}")
