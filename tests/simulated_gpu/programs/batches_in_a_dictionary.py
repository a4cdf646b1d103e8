"""Batches are dictionaries, moved by a helper; gradients are accumulated over two batches.

last: as on the CPU
basis: documented (torch.Tensor.to)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader


def to_device(batch, device):
    return {name: value.to(device) if torch.is_tensor(value) else value for name, value in batch.items()}


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(37)
items = [{"image": img, "label": target, "name": f"{k}.png"} for k, (img, target) in enumerate(pictures(32))]
tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.05, momentum=0.9, nesterov=True)
for step, batch in enumerate(DataLoader(items, batch_size=8)):
    batch = to_device(batch, device)
    loss = nn.functional.cross_entropy(tudui(batch["image"]), batch["label"]) / 2
    loss.backward()
    if step % 2:
        optimizer.step()
        optimizer.zero_grad()
print(batch["image"].device)
print(repr(loss.item()), batch["name"][0])
