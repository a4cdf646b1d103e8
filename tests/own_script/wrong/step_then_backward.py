# finds: step_before_backward
import torch
import torchvision
from torch.nn import CrossEntropyLoss, Flatten, Linear, Module
from torch.utils.data import DataLoader

mnist_like = torchvision.datasets.CIFAR10("../data", train=False, transform=torchvision.transforms.ToTensor(), download=True)


class Net(Module):
    def __init__(self):
        super(Net, self).__init__()
        self.f = Flatten()
        self.l = Linear(in_features=3072, out_features=10)

    def forward(self, t):
        return self.l(self.f(t))


net = Net()
calc_loss = CrossEntropyLoss()
adam = torch.optim.Adam(net.parameters(), lr=0.001)
for epoch in range(2):
    print("=== epoch", epoch, "===")
    for img, tgt in DataLoader(mnist_like, batch_size=20):
        adam.zero_grad()
        out = net(img)
        err = calc_loss(out, tgt)
        adam.step()  # <-- here
        err.backward()
    print(err.item())
