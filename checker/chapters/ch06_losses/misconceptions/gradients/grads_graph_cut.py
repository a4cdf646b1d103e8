"""
source: learners.md section 4, rank 27: backward under no_grad
en: The loss knows nothing of how it was computed: under no_grad(), or after detach() or item(), nothing is
recorded, and backward() has nowhere to go.
zh: loss 不知道自己是怎么算出来的：在 no_grad() 里，或者 detach()、item() 之后，计算过程没有被记录，
backward() 就无路可走。
"""

import torch


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    with torch.no_grad():
        loss = loss_fn(model(x), target)
    loss.backward()
    return {name: p.grad for name, p in model.named_parameters()}
