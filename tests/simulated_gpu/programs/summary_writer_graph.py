"""TensorBoard draws the network's graph, traced with a batch on the device.

last: as on the CPU
basis: documented (SummaryWriter.add_graph, torch.jit.trace)
same on the CPU: yes
"""

from pathlib import Path

import torch
from course import Tudui
from torch.utils.tensorboard import SummaryWriter

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
imgs = torch.ones((2, 3, 32, 32), device=device)
print(tudui(imgs).device)
with SummaryWriter("logs_seq") as writer:
    writer.add_graph(tudui, imgs)
print(sum(b"Conv2d" in file.read_bytes() for file in Path("logs_seq").glob("events*")))
