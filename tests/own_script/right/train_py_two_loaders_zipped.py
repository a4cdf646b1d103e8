# labelled and unlabelled pictures side by side: cross entropy for the one, consistency for the other
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader, Subset

tt = torchvision.transforms.ToTensor()
whole = torchvision.datasets.CIFAR10(root="../data", train=True, transform=tt, download=True)
labelled = DataLoader(Subset(whole, range(0, 160)), batch_size=32, shuffle=True)
unlabelled = DataLoader(Subset(whole, range(160, 480)), batch_size=64, shuffle=True)
test_set = torchvision.datasets.CIFAR10(root="../data", train=False, transform=tt, download=True)
net = nn.Sequential(nn.Flatten(), nn.Dropout(0.2), nn.Linear(3072, 10))
opt = torch.optim.SGD(net.parameters(), lr=0.005)
ce = nn.CrossEntropyLoss()
for epoch in range(2):
    net.train()
    for (x, y), (u, _) in zip(labelled, unlabelled):
        scores = net(x)
        one, two = net(u), net(u.flip(-1))
        consistency = (one.softmax(1) - two.softmax(1)).pow(2).sum(1).mean()
        loss = ce(scores, y) + 0.5 * consistency
        opt.zero_grad()
        loss.backward()
        opt.step()
    net.eval()
    right, seen = 0, 0
    with torch.no_grad():
        for i, (x, y) in enumerate(DataLoader(test_set, 64)):
            right += (net(x).argmax(dim=1) == y).sum().item()
            seen += y.numel()
            if i == 4:      # a part of the test set is enough
                break
    print("epoch", epoch, "loss", round(loss.item(), 4), "accuracy", right / seen)
