"""
source: learners.md rank 14
en: The network's scores go through softmax before the loss sees them. The loss function knows by itself what it
needs: give it what the network gives.
zh: 网络的分数先经过了 softmax 才交给损失函数。损失函数自己知道需要什么：把网络的输出直接给它。
"""

import torch


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(torch.softmax(model(imgs), dim=1), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
