# fine-tuning: the batch norm layers stay in eval, the rest is trained
import torch
import torchvision
from torch import nn

model = torchvision.models.resnet18(weights="DEFAULT")
for p in model.parameters():
    p.requires_grad = False
model.fc = nn.Linear(model.fc.in_features, 2)
optimizer = torch.optim.SGD(model.fc.parameters(), lr=0.01, momentum=0.9)
x, y = torch.randn(6, 3, 64, 64), torch.randint(0, 2, (6,))
model.train()
for m in model.modules():
    if isinstance(m, nn.BatchNorm2d):
        m.eval()
for step in range(2):
    optimizer.zero_grad()
    loss = nn.CrossEntropyLoss()(model(x), y)
    loss.backward()
    optimizer.step()
    print(step, loss.item())
