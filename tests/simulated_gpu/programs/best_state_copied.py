"""The best state is kept with `copy.deepcopy`; without it, `state_dict()` would go on changing.

last: as on the CPU
basis: documented (PyTorch's tutorial on saving: `best_model_state = deepcopy(model.state_dict())`)
same on the CPU: yes
"""

import copy

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(20)
tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.5, momentum=0.9)  # too much: it gets worse again
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
best = float("inf")
for _ in range(6):
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    if loss.item() < best:
        best, kept, shared = loss.item(), copy.deepcopy(tudui.state_dict()), tudui.state_dict()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(kept["model.0.weight"].device, shared["model.0.weight"].device)
followed = torch.equal(shared["model.0.weight"], tudui.model[0].weight)
tudui.load_state_dict(kept)
print(repr(best), nn.functional.cross_entropy(tudui(imgs), targets).item() == best, followed)
