"""
en: Sequentials inside a Sequential, made by a function; a generator for the shapes; the walrus.
zh: Sequential 里套 Sequential，由函数生成；形状用生成器；海象运算符。
"""

from torch import nn
from torch.utils.tensorboard import SummaryWriter


def stage(inside, outside):
    return nn.Sequential(nn.Conv2d(inside, outside, 5, padding=5 // 2), nn.MaxPool2d(2))


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        head = nn.Sequential(nn.Flatten(), nn.Linear(1024, 64), nn.Linear(64, 10))
        self.everything = nn.Sequential(stage(3, 32), stage(32, 32), stage(32, 64), head)

    forward = lambda self, x: self.everything(x)


count_parameters = lambda model: sum([p.numel() for p in model.parameters() if p.requires_grad])

shapes_through = lambda model, x: [(x := layer(x)).shape for layer in model]


def log_graph(model, x, log_dir):
    for writer in [SummaryWriter(log_dir, flush_secs=1)]:
        with writer:
            writer.add_graph(model, x)
