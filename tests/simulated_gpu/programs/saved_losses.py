"""A list of losses, still tensors on the device, is saved and read again.

last: as on the CPU
basis: documented (torch.load: storages go back to where they were)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(22)
tudui = Tudui().to(device)
losses = []
for imgs, targets in DataLoader(pictures(32), batch_size=8):
    losses.append(nn.functional.cross_entropy(tudui(imgs.to(device)), targets.to(device)).detach())
torch.save({"losses": losses, "epoch": 1}, "losses.pt")
again = torch.load("losses.pt")["losses"]
on_cpu = torch.load("losses.pt", map_location="cpu")["losses"]
print(again[0].device, on_cpu[0].device)
print(repr(torch.stack(again).mean().item()), on_cpu == [loss.cpu() for loss in losses])
