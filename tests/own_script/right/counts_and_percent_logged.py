import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.tensorboard import SummaryWriter

torch.manual_seed(0)
x, y = torch.randn(100, 5), torch.randint(0, 2, (100,))
loader = DataLoader(TensorDataset(x, y), batch_size=16)
net = nn.Linear(5, 2)
opt = torch.optim.Adam(net.parameters(), lr=0.05)
writer = SummaryWriter("logs")
for epoch in range(4):
    correct = 0
    for xb, yb in loader:
        out = net(xb)
        loss = nn.CrossEntropyLoss(label_smoothing=0.1)(out, yb)
        opt.zero_grad()
        loss.backward()
        opt.step()
        correct += (out.argmax(1) == yb).sum()
    writer.add_scalar("correct", correct, epoch)
    writer.add_scalar("accuracy (%)", 100.0 * correct / len(x), epoch)
    writer.add_scalar("正确个数", correct.item(), global_step=epoch)
    writer.add_scalars("both", {"loss": loss.item(), "acc": correct.item() / 100}, epoch)
    print("Accuracy: {:.0f}/{} ({:.1f}%)".format(correct, len(x), 100.0 * correct / len(x)))
writer.close()
