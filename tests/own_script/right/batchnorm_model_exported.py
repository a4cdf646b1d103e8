import os
import shutil
import torch
from torch import nn

if os.path.exists("checkpoints"):
    shutil.rmtree("checkpoints")
os.makedirs("checkpoints/best", exist_ok=True)
net = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
best = 0.0
for epoch in range(3):
    path = os.path.join("checkpoints", f"epoch_{epoch}.pt")
    torch.save({"epoch": epoch, "model": net.state_dict(), "acc": epoch / 10}, path)
    if epoch / 10 >= best:
        best = epoch / 10
        torch.save(net, "checkpoints/best/best.pt")
    with open("checkpoints/log.txt", "a", encoding="utf-8") as f:
        f.write(f"{epoch} {best}\n")
print(sorted(os.listdir("checkpoints")), open("checkpoints/log.txt").read())
checkpoint = torch.load("checkpoints/epoch_2.pt")
net.load_state_dict(checkpoint["model"])
os.remove("checkpoints/epoch_0.pt")
print(os.path.exists("checkpoints/epoch_0.pt"), os.path.getsize("checkpoints/epoch_1.pt") > 0)
