# LogSoftmax 再做一次 log_softmax 还是自己, 所以和 CrossEntropyLoss 一起用结果不变
import torch
import torchvision
from torch import nn
from torch.nn import CrossEntropyLoss, LogSoftmax, NLLLoss
from torch.utils.data import DataLoader


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(96, 1)
        self.out = nn.Sequential(nn.Linear(96, 10), LogSoftmax(dim=1))

    def forward(self, x):
        rows = x.permute(0, 2, 1, 3).flatten(2)          # (N, 32, 96)
        weights = torch.softmax(self.score(rows), dim=1)  # 每一行有多重要
        return self.out((rows * weights).sum(1))


dataset = torchvision.datasets.CIFAR10("./dataset", train=False, download=True, transform=torchvision.transforms.ToTensor())
net = Attention()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
ce, nll = CrossEntropyLoss(), NLLLoss()
for imgs, targets in DataLoader(dataset, 64):
    outputs = net(imgs)
    loss = ce(outputs, targets)
    print("两种写法:", loss.item(), nll(outputs, targets).item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("概率之和:", outputs.exp().sum(1)[:2].tolist())
