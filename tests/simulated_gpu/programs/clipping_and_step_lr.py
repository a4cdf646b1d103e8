"""`clip_grad_norm_`, `StepLR`, batch norm and AdamW with amsgrad.

last: as on the CPU
basis: documented (torch.nn.utils.clip_grad_norm_, torch.optim.lr_scheduler.StepLR)
same on the CPU: yes
"""

import torch
from course import pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(26)
model = nn.Sequential(
    nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(), nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.Linear(16, 10)
).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2, amsgrad=True)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1, gamma=0.5)
for _ in range(2):
    for imgs, targets in DataLoader(pictures(16), batch_size=8):
        loss = nn.functional.cross_entropy(model(imgs.to(device)), targets.to(device))
        optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm=0.1)
        optimizer.step()
    scheduler.step()
print(norm.device, model[1].running_mean.device)
print(repr(norm.item()), repr(model[1].running_var.sum().item()), scheduler.get_last_lr())
