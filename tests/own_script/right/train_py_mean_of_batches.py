"""train.py with helper functions; losses and accuracies are means over the batches"""
import torch
import torchvision
from torch import nn, optim
from torch.utils.data import DataLoader, random_split
from torch.utils.tensorboard import SummaryWriter

torch.manual_seed(42)
BATCH = 32
full = torchvision.datasets.CIFAR10("./dataset", train=True, download=True, transform=torchvision.transforms.ToTensor())
train_set, val_set, _ = random_split(full, [0.1, 0.02, 0.88])
loaders = {"train": DataLoader(train_set, BATCH, shuffle=True, drop_last=True), "val": DataLoader(val_set, BATCH)}
model = nn.Sequential(
    nn.Conv2d(3, 12, kernel_size=(3, 3), stride=(2, 2)),
    nn.BatchNorm2d(12),
    nn.ReLU(inplace=True),
    nn.AvgPool2d(3),
    nn.Flatten(start_dim=1),
    nn.Linear(12 * 5 * 5, 10),
)
model.apply(lambda m: nn.init.kaiming_normal_(m.weight) if isinstance(m, nn.Linear) else None)
criterion = nn.CrossEntropyLoss()
optimizer = optim.Adam(model.parameters(), lr=1e-3)


def accuracy(scores, y):
    return scores.argmax(-1).eq(y).float().mean()


def run(phase):
    model.train(phase == "train")
    losses, accs = [], []
    for x, y in loaders[phase]:
        with torch.set_grad_enabled(phase == "train"):
            scores = model(x)
            loss = criterion(scores, y)
        if phase == "train":
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        losses.append(loss.detach())
        accs.append(accuracy(scores, y))
    return torch.stack(losses).mean(), torch.stack(accs).mean()


with SummaryWriter(log_dir="logs/means") as writer:
    for epoch in range(1, 4):
        train_loss, train_acc = run("train")
        val_loss, val_acc = run("val")
        writer.add_scalars("loss", {"train": train_loss, "val": val_loss}, epoch)
        writer.add_scalars("accuracy", {"train": train_acc, "val": val_acc}, epoch)
        print(f"{epoch:2d} loss {train_loss:.4f}/{val_loss:.4f} accuracy {train_acc:.4f}/{val_acc:.4f}")
