"""
en: The layers are attributes, and forward puts them together with nn.Sequential at each call; reduce.
zh: 层是属性，forward 每次调用时用 nn.Sequential 把它们拼起来；reduce。
"""

from functools import reduce

from torch import nn
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv_a, self.conv_b, self.conv_c = (
            nn.Conv2d(i, o, kernel_size=5, stride=1, padding=2) for i, o in ((3, 32), (32, 32), (32, 64))
        )
        self.fc_a, self.fc_b = nn.Linear(1024, 64), nn.Linear(64, 10)
        self.pool = nn.MaxPool2d(2)

    def forward(self, x):
        features = nn.Sequential(self.conv_a, self.pool, self.conv_b, self.pool, self.conv_c, self.pool)(x)
        return nn.Sequential(self.fc_a, self.fc_b)(features.reshape(len(x), 1024))


def count_parameters(model):
    return reduce(lambda total, p: total + p.numel() * int(p.requires_grad), model.parameters(), 0)


def shapes_through(model, x):
    def step(state, layer):
        shapes, value = state
        value = layer(value)
        return [*shapes, tuple(value.shape)], value

    return reduce(step, model, ([], x))[0]


def log_graph(model, x, log_dir):
    writer = SummaryWriter(log_dir)
    writer.add_graph(model, x)
    writer.close()
