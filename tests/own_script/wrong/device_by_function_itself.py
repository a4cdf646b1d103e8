# finds: is_available_not_called
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

device = torch.device("cuda" if torch.cuda.is_available else "cpu")  # <-- here
print("training on", device)
ds = torchvision.datasets.CIFAR10("./data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
dl = DataLoader(ds, batch_size=75, shuffle=True)

model = nn.Sequential(nn.Conv2d(3, 4, 3, 2), nn.Tanh(), nn.Flatten(), nn.Linear(900, 10)).to(device)
loss_fn = nn.CrossEntropyLoss()
opt = torch.optim.AdamW(model.parameters(), lr=3e-4)
for ep in range(2):
    for x, y in dl:
        x = x.to(device)
        y = y.to(device)
        loss = loss_fn(model(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    print(f"epoch {ep}: last loss {loss.item():.3f}")
torch.save(model, "model.pth")
