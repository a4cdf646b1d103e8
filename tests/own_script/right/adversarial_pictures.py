# gradients for the picture, not for the weights
import torch
import torchvision
from torch import nn

net = torchvision.models.resnet18(weights=None)
net.eval()
x = torch.rand(1, 3, 64, 64, requires_grad=True)
label = torch.tensor([5])
loss = nn.functional.cross_entropy(net(x), label)
loss.backward()
adversarial = (x + 0.03 * x.grad.sign()).clamp(0, 1).detach()
(grad,) = torch.autograd.grad(nn.functional.cross_entropy(net(x), label), x)
print(grad.abs().mean(), (net(adversarial).argmax(1) == label).item())
