# finds: other_parameters
import torch
from torch import nn
torch.manual_seed(0)
x, y = torch.randn(32, 8), torch.randint(0, 4, (32,))
model = nn.Linear(8, 4)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
criterion = nn.CrossEntropyLoss()
for step in range(5):
    optimizer.zero_grad()
    loss = criterion(model(x), y)
    loss.backward()
    optimizer.step()  # <-- here
    print(loss.item())
