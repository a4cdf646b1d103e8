"""
source: mutant: the forward pass inside `torch.no_grad()`
en: The loss knows nothing of how it was computed: under no_grad(), or after detach(), nothing is recorded, and
backward() has nowhere to go.
zh: loss 不知道自己是怎么算出来的：在 no_grad() 里，或者 detach() 之后，计算过程没有被记录，backward() 就无路可走。
"""

import torch


def train_step(model, loss_fn, optimizer, imgs, targets):
    with torch.no_grad():
        loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
