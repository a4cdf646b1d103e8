"""Mixed precision: the linear layer computes in half precision, the loss in single; weights and gradients stay single.

last: torch.float16 torch.float32 torch.float32 True
basis: documented (torch.amp, "CUDA Ops that can autocast to float16", "... to float32")
same on the CPU: no, it finishes
"""

import torch
from torch import nn

device = "cuda" if torch.cuda.is_available() else "cpu"
torch.manual_seed(25)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3)).to(device)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2)
scaler = torch.amp.GradScaler(device)
x, y = torch.rand(8, 6).to(device), torch.randint(0, 3, (8,)).to(device)
first = None
for _ in range(10):
    with torch.autocast(device_type=device):
        outputs = model(x)
        loss = nn.functional.cross_entropy(outputs, y)
    first = first or loss.item()
    optimizer.zero_grad()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(outputs.dtype, loss.dtype, model[0].weight.grad.dtype, loss.item() < first)
