# 自己的 CIFAR10: 还要返回下标, 训练时记下哪张图片最难
from collections import Counter

import torch
import torchvision
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, WeightedRandomSampler


class NumberedCIFAR(torchvision.datasets.CIFAR10):
    def __getitem__(self, index):
        img, target = super().__getitem__(index)
        return img, target, index


data = NumberedCIFAR("./data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
assert len(data) == 50000
print(Counter(data.targets).most_common(3), data.data.shape, Image.fromarray(data.data[0]).size)

sampler = WeightedRandomSampler([1.0] * len(data), num_samples=256)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
opt = torch.optim.SGD(net.parameters(), lr=0.01)
losses = {}
for imgs, targets, numbers in DataLoader(data, batch_size=64, sampler=sampler):
    each = nn.functional.cross_entropy(net(imgs), targets, reduction="none")
    opt.zero_grad()
    each.mean().backward()
    opt.step()
    losses.update(zip(numbers.tolist(), each.tolist()))
hardest = max(losses, key=losses.get)
print("最难的是第", hardest, "张:", data.classes[data.targets[hardest]], losses[hardest])
