# finds: step_restarts
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.tensorboard import SummaryWriter

dataset = TensorDataset(torch.randn(50, 4), torch.randn(50, 1))
w = SummaryWriter("runs/reg")
model = nn.Linear(4, 1)
opt = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(3):
    for i, (x, y) in enumerate(DataLoader(dataset, batch_size=10, shuffle=True)):
        loss = nn.functional.mse_loss(model(x), y)
        opt.zero_grad(); loss.backward(); opt.step()
        w.add_scalar(tag="loss", scalar_value=loss, global_step=i)  # <-- here
