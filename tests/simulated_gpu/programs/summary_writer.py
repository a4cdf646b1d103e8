"""TensorBoard takes losses, pictures and weights from the device.

last: as on the CPU
basis: documented (torch.utils.tensorboard converts with .cpu(), `_convert_np.make_np`)
same on the CPU: yes
"""

from pathlib import Path

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader
from torch.utils.tensorboard import SummaryWriter

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(35)
tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01)
writer = SummaryWriter("logs_train")
for step, (imgs, targets) in enumerate(DataLoader(pictures(32), batch_size=16)):
    imgs, targets = imgs.to(device), targets.to(device)
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    writer.add_scalar("train_loss", loss, step)
    writer.add_images("batch", imgs, step)
    writer.add_histogram("first weight", tudui.model[0].weight, step)
writer.close()
print(loss.device)
print(len(list(Path("logs_train").glob("events*"))), repr(loss.item()))
