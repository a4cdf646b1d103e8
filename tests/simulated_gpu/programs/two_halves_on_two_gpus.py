"""A network in two halves, each on its own GPU; what comes out of the first goes over to the second.

last: as on the CPU
basis: documented (PyTorch's tutorial on model parallelism)
same on the CPU: yes
gpus: 2
"""

import torch
from torch import nn


class Halves(nn.Module):
    def __init__(self, first, second):
        super().__init__()
        self.places = first, second
        self.front = nn.Linear(6, 8).to(first)
        self.back = nn.Linear(8, 3).to(second)

    def forward(self, x):
        hidden = torch.relu(self.front(x.to(self.places[0])))
        return self.back(hidden.to(self.places[1]))


torch.manual_seed(3)
places = ("cuda:0", "cuda:1") if torch.cuda.device_count() > 1 else ("cpu", "cpu")
model = Halves(*places)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
inputs, targets = torch.rand(16, 6), torch.randint(0, 3, (16,))
for _ in range(3):
    outputs = model(inputs)
    loss = nn.functional.cross_entropy(outputs, targets.to(outputs.device))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(model.front.weight.grad.device, model.back.weight.grad.device)
print(repr(loss.item()))
