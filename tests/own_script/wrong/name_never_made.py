# finds: unbound_name
import torchvision
from torch import nn
output = nn.Linear(3, 2)
loss_l1 = nn.L1Loss()
print(torch.ones(2))  # <-- here
