# 学 nn.Module 之前, 先复习一下类和继承
import torch
from torch import nn


class Robot:
    def __init__(self, name, x=0):
        self.name = name
        self.x = x
        self.way = []

    def forward(self, steps):
        self.x += steps
        self.way.append(self.x)

    def backward(self, steps):
        self.forward(-steps)

    def __call__(self, steps):
        print(self.name, "走", steps, "步")
        self.forward(steps)


class Fast(Robot):
    def forward(self, steps):
        super().forward(2 * steps)


robot = Fast("小土")
robot(3)
robot.backward(1)
print(robot.x, robot.way)


# nn.Module 也是这样: 写 forward, 调用对象自己
class Tudui(nn.Module):
    def __init__(self):
        super().__init__()

    def forward(self, input):
        output = input + 1
        return output


tudui = Tudui()
print(tudui(torch.tensor(1.0)))
