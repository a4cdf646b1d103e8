"""A gradient scaler with clipping, without autocast: it multiplies by powers of two, so the numbers stay the same.

last: as on the CPU
basis: documented (torch.amp.GradScaler, "Working with Unscaled Gradients"; off, it does nothing)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(24)
tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cuda", enabled=device.type == "cuda")
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for _ in range(3):
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    optimizer.zero_grad()
    scaler.scale(loss).backward()
    scaler.unscale_(optimizer)
    norm = nn.utils.clip_grad_norm_(tudui.parameters(), max_norm=0.5)
    scaler.step(optimizer)
    scaler.update()
print(device, scaler.is_enabled(), norm.device)
print(repr(loss.item()))
