"""Workers read, the loader pins, the program moves with `non_blocking=True`.

last: as on the CPU
basis: documented (torch.utils.data, "Memory Pinning"; torch.Tensor.is_pinned)
same on the CPU: yes
needs: fork
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(33)
tudui = Tudui().to(device)
loader = DataLoader(
    pictures(48),
    batch_size=16,
    shuffle=True,
    num_workers=2,
    pin_memory=device.type == "cuda",
    multiprocessing_context="fork",
)
total = 0.0
for imgs, targets in loader:
    pinned = imgs.is_pinned()
    imgs, targets = imgs.to(device, non_blocking=True), targets.to(device, non_blocking=True)
    total += nn.functional.cross_entropy(tudui(imgs), targets).item()
print(imgs.device, "pinned" if pinned else "not pinned")
print(repr(total))
