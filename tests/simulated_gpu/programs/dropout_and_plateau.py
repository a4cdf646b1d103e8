"""Dropout in training, none in evaluation; the learning rate falls when the validation loss does not.

last: as on the CPU
basis: documented (torch.nn.Dropout, ReduceLROnPlateau); random numbers as on the CPU: only in the simulation
same on the CPU: yes
"""

import torch
from course import pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(27)
layers = [nn.Linear(3 * 32 * 32, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 10)]
model = nn.Sequential(nn.Flatten(), *layers).to(device)
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=0, factor=0.1)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for _ in range(4):
    model.train()
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(imgs), targets).backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        validation = nn.functional.cross_entropy(model(imgs), targets)
    scheduler.step(validation)
print(validation.device)
print(repr(validation.item()), optimizer.param_groups[0]["lr"])
