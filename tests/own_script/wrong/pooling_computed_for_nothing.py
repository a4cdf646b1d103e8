# finds: forward_returns_input
# 最大池化的使用
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

data = torchvision.datasets.CIFAR10("CIFAR10", train=False, download=True, transform=torchvision.transforms.ToTensor())
loader = DataLoader(data, batch_size=16)


class Pool(nn.Module):
    def __init__(self):
        super().__init__()
        self.maxpool1 = nn.MaxPool2d(kernel_size=3, ceil_mode=False)

    def forward(self, input):  # <-- here
        output = self.maxpool1(input)
        print("池化之后", output.shape)
        return input


pool = Pool()
with SummaryWriter("logs_maxpool") as w:
    for step, (imgs, _) in enumerate(loader):
        w.add_images("before", imgs, step)
        out = pool(imgs)
        print("网络的输出", out.shape)
