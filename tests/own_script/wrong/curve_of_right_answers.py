# finds: count_as_accuracy
import torch, torchvision
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.tensorboard import SummaryWriter
from torchvision import transforms

tf = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5,) * 3, (0.5,) * 3)])
test_set = torchvision.datasets.CIFAR10(root="CIFAR", train=False, transform=tf)
loader = torch.utils.data.DataLoader(test_set, 100, shuffle=True)
model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
opt = torch.optim.Adam(model.parameters())
w = SummaryWriter()
for epoch in range(2):
    right = 0
    for x, y in loader:
        opt.zero_grad()
        out = model(x)
        F.cross_entropy(out, y).backward()
        opt.step()
        right += (out.argmax(dim=1) == y).sum().item()
    print("epoch", epoch, "acc", right / len(test_set))
    w.add_scalar("准确率", right, epoch)  # <-- here
