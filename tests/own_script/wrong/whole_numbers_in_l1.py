# finds: integers_in_loss
import torch
from torch.nn import L1Loss
inputs = torch.tensor([1, 2, 3])
targets = torch.tensor([1, 2, 5])
loss = L1Loss()
print(loss(inputs, targets))  # <-- here
