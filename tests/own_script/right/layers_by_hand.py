import torch
import torch.nn.functional as F
from torch import nn

input = torch.tensor([[1, 2, 0, 3, 1], [0, 1, 2, 3, 1], [1, 2, 1, 0, 0], [5, 2, 3, 1, 1], [2, 1, 0, 1, 1]])
kernel = torch.tensor([[1, 2, 1], [0, 1, 0], [2, 1, 0]])
input = torch.reshape(input, (1, 1, 5, 5))
kernel = torch.reshape(kernel, (1, 1, 3, 3))
print(F.conv2d(input, kernel, stride=1))
print(F.conv2d(input, kernel, stride=2))
print(F.conv2d(input, kernel, stride=1, padding=1))


class Tudui(nn.Module):
    def __init__(self):
        super(Tudui, self).__init__()
        self.maxpool1 = nn.MaxPool2d(kernel_size=3, ceil_mode=False)
        self.relu1 = nn.ReLU()
        self.sigmoid1 = nn.Sigmoid()

    def forward(self, input):
        output = self.maxpool1(input)
        return output


tudui = Tudui()
print(tudui(input.float()))
print(tudui.forward(input.float()))
