"""Training that stops and goes on from a checkpoint ends where training without a stop does.

last: as on the CPU
basis: documented (PyTorch's tutorial on checkpoints; Optimizer.load_state_dict brings its state to the parameters)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)


def made():
    tudui = Tudui().to(device)
    optimizer = torch.optim.Adam(tudui.parameters(), lr=1e-3)
    return tudui, optimizer, torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.1)


def train(tudui, optimizer, scheduler, epochs):
    for _ in range(epochs):
        loss = nn.functional.cross_entropy(tudui(imgs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()
    return loss.item()


torch.manual_seed(23)
parts = made()
train(*parts, epochs=3)
torch.save([part.state_dict() for part in parts], "checkpoint.pt")
straight = train(*parts, epochs=3)
resumed = made()
for part, state in zip(resumed, torch.load("checkpoint.pt", map_location="cpu"), strict=True):
    part.load_state_dict(state)
print(next(iter(resumed[1].state.values()))["exp_avg"].device)
print(repr(straight), train(*resumed, epochs=3) == straight, resumed[2].get_last_lr())
