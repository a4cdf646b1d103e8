# finds: other_divisor
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(1)
train_data = TensorDataset(torch.randn(120, 5), torch.randint(0, 2, (120,)))
test_data = TensorDataset(torch.randn(45, 5), torch.randint(0, 2, (45,)))
train_size = len(train_data)
net = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(2):
    for x, y in DataLoader(train_data, batch_size=30):
        optimizer.zero_grad()
        nn.CrossEntropyLoss()(net(x), y).backward()
        optimizer.step()
    correct = 0
    with torch.no_grad():
        for x, y in DataLoader(test_data, batch_size=30):
            correct += (net(x).argmax(1) == y).sum().item()
    print("Epoch {}: accuracy = {:.6f}".format(epoch, correct / train_size))  # <-- here
