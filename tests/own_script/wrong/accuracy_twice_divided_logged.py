# finds: accuracy_divided_twice
import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.tensorboard import SummaryWriter

torch.manual_seed(0)
inputs, labels = torch.randn(90, 6), torch.randint(0, 3, (90,))
test_set = TensorDataset(inputs, labels)
net = nn.Linear(6, 3)
writer = SummaryWriter(log_dir="runs/acc")
for epoch in range(2):
    net.eval()
    accuracy = 0.0
    with torch.no_grad():
        for x, y in DataLoader(test_set, batch_size=20):
            pred = torch.max(net(x), 1)[1]
            accuracy += torch.mean((pred == y).float())
    writer.add_scalar("test_acc", accuracy / len(test_set), epoch)  # <-- here
writer.close()
