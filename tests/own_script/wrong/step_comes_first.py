# finds: step_before_backward
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(torch.randn(64, 5), torch.randint(0, 2, (64,))), 16)
tudui = nn.Linear(5, 2)
loss_fn = nn.CrossEntropyLoss()
optim = torch.optim.SGD(tudui.parameters(), lr=0.01)
for inputs, targets in loader:
    outputs = tudui(inputs)
    result = loss_fn(outputs, targets)
    optim.zero_grad()
    optim.step()  # <-- here
    result.backward()
    print(result)
