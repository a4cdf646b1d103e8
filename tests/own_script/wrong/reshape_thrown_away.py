# finds: result_thrown_away
import torch
import torchvision
from torch.nn import Conv2d
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

dataset = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)
conv = Conv2d(3, 6, 3)
writer = SummaryWriter("../logs")
step = 0
for imgs, targets in DataLoader(dataset, batch_size=64):
    output = conv(imgs)
    torch.reshape(output, (-1, 3, 30, 30))  # <-- here
    print(output.shape)
    step += 1
writer.close()
