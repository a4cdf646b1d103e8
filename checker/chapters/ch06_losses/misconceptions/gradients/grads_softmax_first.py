"""
source: learners.md rank 14
en: The network's scores go through softmax before the loss sees them. The loss function knows by itself what it
needs: give it what the network gives.
zh: 网络的分数先经过了 softmax 才交给损失函数。损失函数自己知道需要什么：把网络的输出直接给它。
"""

import torch


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(torch.softmax(model(x), dim=1), target).backward()
    return {name: p.grad for name, p in model.named_parameters()}
