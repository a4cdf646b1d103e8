# my own order of the classes: the animals first, then what drives and flies
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader

names = ["bird", "cat", "deer", "dog", "frog", "horse", "airplane", "automobile", "ship", "truck"]
raw = torchvision.datasets.CIFAR10("data", train=True, download=True)
new_number = [names.index(name) for name in raw.classes]
print(dict(zip(raw.classes, new_number)))

train = torchvision.datasets.CIFAR10("data", train=True, transform=torchvision.transforms.ToTensor(),
                                     target_transform=lambda old: new_number[old], download=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
sgd = torch.optim.SGD(net.parameters(), 0.01)
for imgs, targets in DataLoader(train, batch_size=32, shuffle=True):
    sgd.zero_grad()
    loss = nn.functional.cross_entropy(net(imgs), targets)
    loss.backward()
    sgd.step()

img, target = train[7]
with torch.no_grad():
    guess = net(img.unsqueeze(0)).argmax(1).item()
print("it is:", names[target], "/ the network says:", names[guess])
print("an animal" if guess < 6 else "a machine")
