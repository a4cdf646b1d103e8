"""
en: The course's script: print statements, `input` for a variable, numel in a loop, close(), code at the bottom.
zh: 课程的脚本：print 语句，变量叫 input，循环里用 numel，有 close()，代码放在最下面。
"""

import torch
from torch import nn
from torch.nn import Conv2d, Flatten, Linear, MaxPool2d, Sequential
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    def __init__(self):
        super(Cifar10Net, self).__init__()
        self.model1 = Sequential(
            Conv2d(3, 32, 5, padding=2),
            MaxPool2d(2),
            Conv2d(32, 32, 5, padding=2),
            MaxPool2d(2),
            Conv2d(32, 64, 5, padding=2),
            MaxPool2d(2),
            Flatten(),
            Linear(1024, 64),
            Linear(64, 10),
        )

    def forward(self, x):
        x = self.model1(x)
        return x


def count_parameters(model):
    total = 0
    for param in model.parameters():
        if param.requires_grad == True:
            total = total + param.numel()
    print("parameters:", total)
    return total


def shapes_through(model, x):
    result = []
    for i in range(len(model)):
        x = model[i](x)
        print(i, x.shape)
        result.append(x.shape)
    return result


def log_graph(model, x, log_dir):
    writer = SummaryWriter(log_dir)
    writer.add_graph(model, x)
    writer.close()


if __name__ == "__main__":
    tudui = Cifar10Net()
    print(tudui)
    input = torch.ones((64, 3, 32, 32))
    output = tudui(input)
    print(output.shape)
