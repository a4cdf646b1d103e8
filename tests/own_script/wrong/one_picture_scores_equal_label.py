# finds: scores_as_classes
# 正确率总是不对... batch_size=1
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

test_data = torchvision.datasets.CIFAR10("./data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
test_loader = DataLoader(test_data, batch_size=1)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(3, 4, 5, stride=3), nn.ReLU(), nn.Flatten(), nn.Linear(4 * 10 * 10, 10))

    def forward(self, x):
        return self.net(x)


model = Model()
model.eval()
total_correct = 0
total_loss = 0.0
loss_fn = nn.CrossEntropyLoss()
with torch.no_grad():
    for img, label in test_loader:
        output = model(img)
        total_loss += loss_fn(output, label).item()
        total_correct += (output == label).sum().item()  # <-- here
print("平均损失", total_loss / len(test_data))
print("预测对了", total_correct, "张")
