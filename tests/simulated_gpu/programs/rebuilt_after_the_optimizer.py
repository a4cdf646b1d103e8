"""The network is made anew after the optimizer was built, which goes on with the old one: nothing is learnt.

last: unchanged
basis: documented (torch.optim: an optimizer holds the parameters that it was given)
same on the CPU: yes
"""

import copy

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui()
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.1)
tudui = copy.deepcopy(tudui).to(device)
before = tudui.model[0].weight.clone()
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for _ in range(2):
    nn.functional.cross_entropy(tudui(imgs), targets).backward()
    optimizer.step()
print(before.device)
print("unchanged" if torch.equal(before, tudui.model[0].weight) else "changed")
