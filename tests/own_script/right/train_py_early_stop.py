# early stopping + gradient clipping + warm-up, evaluation with its own class
import copy
import torch
import torch.nn.functional as F
import torchvision
from torch import nn
from torch.utils.data import DataLoader

T = torchvision.transforms
norm = T.Normalize((0.4914, 0.4822, 0.4465), (0.247, 0.243, 0.261))
train_dl = DataLoader(torchvision.datasets.CIFAR10("d", train=True, transform=T.Compose([T.RandomCrop(32, 4), T.ToTensor(), norm]), download=True), 64, True)
test_dl = DataLoader(torchvision.datasets.CIFAR10("d", train=False, transform=T.Compose([T.ToTensor(), norm]), download=True), 64)


class Meter:
    def __init__(self):
        self.sum = self.n = 0

    def update(self, value, n=1):
        self.sum += value * n
        self.n += n

    @property
    def avg(self):
        return self.sum / self.n


class Evaluator:
    def __init__(self, loader):
        self.loader = loader

    @torch.inference_mode()
    def __call__(self, net):
        was = net.training
        net.eval()
        loss, acc = Meter(), Meter()
        for x, y in self.loader:
            out = net(x)
            loss.update(F.cross_entropy(out, y).item(), len(y))
            acc.update((out.argmax(1) == y).float().mean().item(), len(y))
        net.train(was)
        return loss.avg, acc.avg


net = nn.Sequential(nn.Conv2d(3, 8, 3, 2), nn.ReLU(), nn.Dropout2d(0.1), nn.Flatten(), nn.Linear(1800, 10))
opt = torch.optim.SGD(net.parameters(), lr=0.02)
warmup = torch.optim.lr_scheduler.LinearLR(opt, start_factor=0.1, total_iters=10)
evaluate = Evaluator(test_dl)
best_loss, best_state, patience = float("inf"), None, 1
for epoch in range(3):
    meter = Meter()
    for x, y in train_dl:
        loss = F.cross_entropy(net(x), y)
        opt.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), max_norm=2.0)
        opt.step()
        warmup.step()
        meter.update(loss.item(), len(y))
    test_loss, test_acc = evaluate(net)
    print(f"epoch {epoch} train loss {meter.avg:.4f} test loss {test_loss:.4f} accuracy {test_acc:.4f}")
    if test_loss < best_loss:
        best_loss, best_state = test_loss, copy.deepcopy(net.state_dict())
    else:
        patience -= 1
        if patience < 0:
            print("stop early")
            break
net.load_state_dict(best_state)
print("accuracy of the best one:", evaluate(net)[1])
