# 两个任务轮流训练, 每个部分有自己的优化器
import torch
from torch import nn
from torch.optim import SGD, Adam

torch.manual_seed(7)
body = nn.Sequential(nn.Linear(6, 12), nn.ReLU())
heads = {"a": nn.Linear(12, 2), "b": nn.Linear(12, 3)}
optimizers = [SGD(heads["b"].parameters(), 0.1), SGD(heads["a"].parameters(), 0.1), Adam(body.parameters(), 0.01)]
loss_fn = nn.CrossEntropyLoss()
for step in range(8):
    task = "a" if step % 2 == 0 else "b"
    x = torch.randn(16, 6)
    y = (x[:, 0] > 0).long() if task == "a" else x[:, :3].argmax(1)
    for optimizer in optimizers:
        optimizer.zero_grad()
    loss = loss_fn(heads[task](body(x)), y)
    loss.backward()
    for optimizer in optimizers:
        optimizer.step()     # 这次没有用到的头没有梯度, 不会动
    print("任务", task, "loss", loss.item())
