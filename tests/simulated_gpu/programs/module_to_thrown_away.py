"""`model.to(device)` without assignment is right for modules and loss functions.

last: as on the CPU
basis: documented (torch.nn.Module.to: "This method modifies the module in-place")
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(7)
tudui = Tudui()
loss_fn = nn.CrossEntropyLoss(weight=torch.full((10,), 0.5))
before = tudui.model[0].weight
tudui.to(device)
loss_fn.to(device)
imgs, targets = pictures(16).tensors
loss = loss_fn(tudui(imgs.to(device)), targets.to(device))
print(tudui.model[0].weight.device)
print(repr(loss.item()), tudui.model[0].weight is before)
