# 试一试: 什么时候 view 会报错
import torch
from torch import nn

x = torch.arange(12)
for shape in [(3, 4), (2, 6), (5, 3)]:
    try:
        x.view(*shape)
        print(shape, "可以")
    except RuntimeError as e:
        print(shape, "不行:", e)

t = x.reshape(3, 4).t()
try:
    t.view(12)
except RuntimeError as error:
    print("转置以后不连续:", str(error)[:40])
print(t.contiguous().view(12))

layer = nn.Linear(1024, 64)
try:
    layer(torch.ones(64, 1000))
except RuntimeError as error:
    print("线性层:", error)
net = nn.Sequential(nn.Linear(4, 8), nn.Linear(8, 2))
net.double()
net.float()
print(net(torch.ones(1, 4)).dtype)
