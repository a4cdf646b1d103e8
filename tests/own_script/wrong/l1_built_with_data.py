# finds: loss_of_data
import torch
import torch.nn as nn
inputs = torch.tensor([1], dtype=torch.float32)
targets = torch.tensor([3], dtype=torch.float32)
print(nn.L1Loss(inputs, targets))  # <-- here
print(nn.MSELoss()(inputs, targets))
