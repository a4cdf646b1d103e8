# finds: scheduler_only
import torch
torch.manual_seed(3)
x = torch.linspace(0, 1, 50).reshape(-1, 1)
y = 2 * x + 1
model = torch.nn.Linear(1, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
sched = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.95)
for step in range(20):
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(model(x), y)
    loss.backward()
    sched.step()  # <-- here
    print(step, loss.item())
