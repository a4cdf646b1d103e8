import torch
import torch.nn.functional as F
from torch import nn

# 1. 所有点两两之间的差, 故意用广播
values = torch.tensor([1.0, 4.0, 6.0])
table = F.l1_loss(values.unsqueeze(1), values, reduction="none")
print(table)
assert table.shape == (3, 3) and table[0, 2] == 5

# 2. LSGAN: 目标就是一个数
D = nn.Sequential(nn.Linear(2, 8), nn.LeakyReLU(), nn.Linear(8, 1))
opt = torch.optim.Adam(D.parameters(), 1e-2)
mse = nn.MSELoss()
for step in range(5):
    real, fake = torch.randn(16, 2) + 2, torch.randn(16, 2)
    loss = mse(D(real), torch.tensor(1.0).expand(16, 1)) + mse(D(fake), torch.zeros(1, 1).expand(16, 1))
    opt.zero_grad()
    loss.backward()
    opt.step()
    print("第 %d 步 loss %.4f" % (step, loss))

# 3. 一个输出的回归, 记得 squeeze
net = nn.Linear(2, 1)
x = torch.randn(20, 2)
y = x[:, 0] * 2
print(F.mse_loss(net(x).squeeze(1), y).item(), F.mse_loss(net(x), y.view(-1, 1)).item())
