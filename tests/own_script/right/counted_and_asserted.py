import torch
import torchvision
from torch.utils.data import DataLoader
from torchvision import transforms

# 算一下每个通道的平均值和方差, 以后 Normalize 用
dataset = torchvision.datasets.CIFAR10("./data", train=False, transform=transforms.ToTensor(), download=True)
loader = DataLoader(dataset, batch_size=250)
n = 0
total = torch.zeros(3)
square = torch.zeros(3)
for imgs, labels in loader:
    n += imgs.size(0)
    total += imgs.mean(dim=(2, 3)).sum(0)
    square += (imgs ** 2).mean(dim=(2, 3)).sum(0)
assert n == len(dataset), "有图片没有算到"
mean = total / n
std = (square / n - mean ** 2).sqrt()
print("mean:", mean)
print("std:", std)
norm = transforms.Normalize(mean.tolist(), std.tolist())
img, target = dataset[0]
print(norm(img).mean(), dataset.classes[target])
