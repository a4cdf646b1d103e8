# finds: eval_while_training
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

X = torch.randn(200, 12)
Y = (X.sum(1) > 0).long()
loader = DataLoader(TensorDataset(X, Y), batch_size=32)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(12, 20)
        self.drop = nn.Dropout()
        self.fc2 = nn.Linear(20, 2)

    def forward(self, x):
        return self.fc2(self.drop(self.fc1(x).relu()))


def evaluate(net):
    net.eval()
    with torch.no_grad():
        return (net(X).argmax(1) == Y).float().mean().item()


def train_one_epoch(net, optimizer):
    for x, y in loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()  # <-- here


net = Net()
optimizer = optim.Adam(net.parameters(), lr=1e-3)
for epoch in range(4):
    train_one_epoch(net, optimizer)
    print("第", epoch, "轮", evaluate(net))
