# finds: gradient_cut
import torch
from torch import nn

class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(3, 3)
        self.b = nn.Linear(3, 1)
    def forward(self, x):
        return self.b(self.a(x)).detach()

m = Model()
opt = torch.optim.SGD(m.parameters(), lr=0.1)
x, y = torch.randn(10, 3), torch.randn(10, 1)
out = m(x)  # <-- here
loss = nn.MSELoss()(out, y)
loss.requires_grad_()
loss.backward()
opt.step()
print(loss)
