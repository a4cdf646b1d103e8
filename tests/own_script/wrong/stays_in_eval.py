# finds: eval_while_training
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

data = torchvision.datasets.CIFAR10("data", True, torchvision.transforms.ToTensor(), download=True)
test = torchvision.datasets.CIFAR10("data", False, torchvision.transforms.ToTensor(), download=True)
train_loader, test_loader = DataLoader(data, 64), DataLoader(test, 64)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Dropout(0.3), nn.Linear(8 * 30 * 30, 10))
criterion = nn.CrossEntropyLoss()
sgd = torch.optim.SGD(model.parameters(), lr=0.01)
model.train()
for epoch in range(3):
    for imgs, labels in train_loader:
        loss = criterion(model(imgs), labels)
        sgd.zero_grad()
        loss.backward()
        sgd.step()  # <-- here
    model.eval()
    hits = 0
    with torch.no_grad():
        for imgs, labels in test_loader:
            hits += (model(imgs).argmax(1) == labels).sum().item()
    print(f"epoch {epoch}: accuracy {hits / len(test):.4f}")
