"""`nn.ModuleList` and `nn.ParameterList`: all of it moves.

last: as on the CPU
basis: documented (torch.nn.ModuleList, torch.nn.ParameterList)
same on the CPU: yes
"""

import torch
from torch import nn


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
        self.scales = nn.ParameterList([torch.full((4,), 0.5 + k) for k in range(3)])

    def forward(self, x):
        for layer, scale in zip(self.hidden, self.scales, strict=True):
            x = torch.tanh(layer(x)) * scale
        return x


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(14)
model = Deep().to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
x = torch.rand(5, 4).to(device)
for _ in range(3):
    loss = model(x).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(model.scales[2].device, model.hidden[2].weight.grad.device)
print(repr(loss.item()))
