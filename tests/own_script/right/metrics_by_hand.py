import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(2)
test_data = TensorDataset(torch.randn(70, 4), torch.randint(0, 3, (70,)))
loader = DataLoader(test_data, batch_size=20)
net = nn.Linear(4, 3)
means, right, matrix = [], 0, torch.zeros(3, 3, dtype=torch.long)
net.eval()
with torch.no_grad():
    for x, y in loader:
        pred = net(x).argmax(dim=1)
        means.append((pred == y).float().mean().item())
        right += pred.eq(y).sum().item()
        for t, p in zip(y, pred):
            matrix[t, p] += 1
print("mean of the batches' accuracies:", sum(means) / len(means))
print("accuracy:", right / len(test_data), "wrong:", 1 - right / len(test_data))
print("准确率 {:.2%}".format(right / 70))
print("per class accuracy", (matrix.diag() / matrix.sum(1)).tolist())
print("accuracy of the last batch", means[-1], "random guessing has accuracy", 1 / 3)
