"""A confusion matrix, counted on the device with `bincount` and by hand on the CPU.

last: as on the CPU
basis: documented (torch.bincount, torch.Tensor.tolist)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(30)
tudui = Tudui().to(device).eval()
counted = torch.zeros(10, 10, dtype=torch.long, device=device)
by_hand = torch.zeros(10, 10, dtype=torch.long)
with torch.no_grad():
    for imgs, targets in DataLoader(pictures(48), batch_size=16):
        preds = tudui(imgs.to(device)).argmax(1)
        counted += torch.bincount(targets.to(device) * 10 + preds, minlength=100).view(10, 10)
        for target, pred in zip(targets.tolist(), preds.tolist(), strict=True):
            by_hand[target, pred] += 1
print(counted.device)
print(torch.equal(counted.cpu(), by_hand), counted.sum(0).tolist(), counted.diag().sum().item())
