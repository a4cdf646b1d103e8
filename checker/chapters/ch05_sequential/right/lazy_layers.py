"""
en: Lazy layers that find their inputs out by themselves; one pooling in three places; filter and map.
zh: 惰性层，自己找出输入的大小；一个池化用在三处；filter 和 map。
"""

from torch import nn
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        pool = nn.MaxPool2d(2)
        self.net = nn.Sequential(
            *(nn.LazyConv2d(32, 5, padding=2), pool, nn.LazyConv2d(32, 5, padding=2), pool),
            *(nn.LazyConv2d(64, 5, padding=2), pool, nn.Flatten(), nn.LazyLinear(64), nn.LazyLinear(10)),
        )

    def forward(self, x):
        return self.net(x)


def count_parameters(model):
    learning = filter(lambda p: p.requires_grad, model.parameters())
    return sum(map(lambda p: p.numel(), learning))


def shapes_through(model, x):
    if len(model) == 0:
        return []
    output = model[0](x)
    return [output.shape] + shapes_through(model[1:], output)


def log_graph(model, x, log_dir):
    writer = SummaryWriter(log_dir)
    try:
        writer.add_graph(model, x)
    finally:
        writer.close()
