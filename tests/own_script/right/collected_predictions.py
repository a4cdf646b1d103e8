# Confusion matrix: collect all the predictions first, compare them at the end
import torch
from torch import nn
import torchvision.transforms as T
from torchvision.datasets import CIFAR10
from torch.utils.data import DataLoader

test_data = CIFAR10(root="./dataset", train=False, transform=T.ToTensor(), download=True)
test_loader = DataLoader(test_data, batch_size=100, shuffle=False)

net = nn.Sequential(
    nn.Conv2d(3, 6, 5),
    nn.ReLU(),
    nn.MaxPool2d(4),
    nn.Flatten(),
    nn.Linear(6 * 7 * 7, 10),
)
net.eval()

all_preds = []
with torch.no_grad():
    for imgs, _ in test_loader:
        all_preds.append(net(imgs).argmax(dim=1))
all_preds = torch.cat(all_preds)
labels = torch.tensor(test_data.targets)
print(all_preds.shape, labels.shape)

acc = (all_preds == labels).float().mean()
print("Accuracy on the test set: {:.2f} %".format(acc.item() * 100))
confusion = torch.zeros(10, 10, dtype=torch.int64)
for t, p in zip(labels, all_preds):
    confusion[t, p] += 1
print(confusion)
