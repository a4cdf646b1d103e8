# finds: misspelt_method
import torch
from torch import nn

class Tudui(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(4, 2)

    def forword(self, input):  # <-- here
        return self.linear(input)

tudui = Tudui()
print(tudui.forword(torch.ones(1, 4)))
