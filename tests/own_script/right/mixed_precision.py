# 混合精度训练 (需要显卡)
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

torch.backends.cudnn.benchmark = True
torch.cuda.manual_seed_all(1)
device = torch.device("cuda:0")
print(torch.cuda.device_count(), "块显卡:", torch.cuda.get_device_name(0))

train_data = torchvision.datasets.CIFAR10("../data", train=True, transform=torchvision.transforms.ToTensor(), download=True)
train_loader = DataLoader(train_data, 64, shuffle=True, num_workers=2, pin_memory=True, persistent_workers=True)
model = nn.Sequential(nn.Conv2d(3, 16, 3, 2), nn.BatchNorm2d(16), nn.ReLU(), nn.Flatten(), nn.Linear(16 * 15 * 15, 10))
model = model.to(device)
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cuda")
for epoch in range(2):
    for imgs, targets in train_loader:
        imgs = imgs.to(device, non_blocking=True)
        targets = targets.to(device, non_blocking=True)
        optimizer.zero_grad()
        with torch.autocast("cuda", dtype=torch.float16):
            loss = loss_fn(model(imgs), targets)
        scaler.scale(loss).backward()
        scaler.step(optimizer)
        scaler.update()
    torch.cuda.synchronize()
    print("epoch", epoch + 1, "loss", loss.item())
torch.cuda.empty_cache()
