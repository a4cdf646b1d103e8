# finds: sigmoid_before_loss
import torch
import torchvision
from torch import nn
from torch.nn import Sigmoid
from torch.utils.data import DataLoader

data_set = torchvision.datasets.CIFAR10(root='./dataset', train=False, transform=torchvision.transforms.ToTensor(),
                                        download=True)
data_loader = DataLoader(dataset=data_set, batch_size=20, shuffle=False, num_workers=0, drop_last=False)


class Cifar(nn.Module):
    def __init__(self):
        super(Cifar, self).__init__()
        self.seq = nn.Sequential()
        self.seq.add_module('conv1', nn.Conv2d(3, 8, (3, 3), (2, 2)))
        self.seq.add_module('flat', nn.Flatten())
        self.seq.add_module('out', nn.Linear(8 * 15 * 15, 10))
        self.seq.add_module('act', Sigmoid())

    def forward(self, x):
        return self.seq(x)


cifar = Cifar()
ce = nn.CrossEntropyLoss()
adam = torch.optim.Adam(cifar.parameters(), lr=0.001)
for i in range(2):
    loss_all = 0.0
    for img, target in data_loader:
        adam.zero_grad()
        output = cifar(img)
        res = ce(output, target)  # <-- here
        res.backward()
        adam.step()
        loss_all += res.item()
    print('第{}轮的损失: {}'.format(i, loss_all))
