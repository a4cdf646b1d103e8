# finds: loss_of_data
import torch
from torch import nn
from torch.nn import CrossEntropyLoss

x = torch.tensor([0.1, 0.2, 0.3])
y = torch.tensor([1])
x = torch.reshape(x, (1, 3))
result_cross = CrossEntropyLoss(x, y)  # <-- here
print(result_cross)
