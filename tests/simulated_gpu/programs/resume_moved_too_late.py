"""From a checkpoint, the optimizer's state is loaded before the network moves: SGD's momentum stays on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (Optimizer.load_state_dict moves to where the parameters are then; ForeachUtils.h, TensorIterator.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def step(tudui, optimizer):
    imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
    nn.functional.cross_entropy(tudui(imgs), targets).backward()
    optimizer.step()


tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01, momentum=0.9)
step(tudui, optimizer)
torch.save({"model": tudui.state_dict(), "optimizer": optimizer.state_dict()}, "checkpoint.pt")

checkpoint = torch.load("checkpoint.pt", map_location="cpu")
tudui = Tudui()
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01, momentum=0.9)
tudui.load_state_dict(checkpoint["model"])
optimizer.load_state_dict(checkpoint["optimizer"])
tudui.to(device)
step(tudui, optimizer)
