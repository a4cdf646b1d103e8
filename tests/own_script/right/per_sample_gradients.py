# torch.func: gradients of every single picture
import torch
from torch import nn
from torch.func import functional_call, grad, vmap

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 3))
x, y = torch.randn(12, 5), torch.randint(0, 3, (12,))
params = {name: p.detach() for name, p in net.named_parameters()}


def loss_of(params, one, target):
    scores = functional_call(net, params, (one.unsqueeze(0),))
    return nn.functional.cross_entropy(scores, target.unsqueeze(0))


grads = vmap(grad(loss_of), in_dims=(None, 0, 0))(params, x, y)
for name, g in grads.items():
    print(name, tuple(g.shape))
lr = 0.1
for step in range(3):
    mean = {name: g.mean(0) for name, g in vmap(grad(loss_of), in_dims=(None, 0, 0))(params, x, y).items()}
    params = {name: p - lr * mean[name] for name, p in params.items()}
    print(step, loss_of(params, x[0], y[0]).item())
