# finds: not_callable
import torch
import torchvision
net = torchvision.models.resnet18()
torch.save(net.state_dict(), "r18.pth")
other = torchvision.models.resnet18()
model = other.load_state_dict(torch.load("r18.pth"))
print(model)
output = model(torch.ones(1, 3, 64, 64))  # <-- here
