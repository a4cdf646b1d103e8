import torch
from torch import nn
from torch.nn import CrossEntropyLoss, L1Loss, MSELoss

inputs = torch.tensor([1, 2, 3], dtype=torch.float32)
targets = torch.tensor([1, 2, 5], dtype=torch.float32)
inputs = torch.reshape(inputs, (1, 1, 1, 3))
targets = torch.reshape(targets, (1, 1, 1, 3))
loss = L1Loss(reduction="sum")
print(loss(inputs, targets), MSELoss()(inputs, targets))
x = torch.tensor([[0.1, 0.2, 0.3]])
y = torch.tensor([1])
weighted = CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 1.0]))
print(weighted(x, y), CrossEntropyLoss()(x, y))
bce = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
print(bce(torch.zeros(4, 1), torch.ones(4, 1)))
