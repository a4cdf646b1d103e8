"""
en: As short as it gets: lambdas, logsumexp, and a table of reductions.
zh: 能多短就多短：lambda、logsumexp，还有一张 reduction 的表。
"""

import torch

l1_loss = lambda pred, target, reduction="mean": getattr((pred - target).abs(), reduction)()
mse_loss = lambda pred, target, reduction="mean": getattr((pred - target).square(), reduction)()
dog_example = lambda: float(cross_entropy(torch.tensor([[0.1, 0.2, 0.4, 0.3]]), torch.tensor([2])))
cross_entropy = lambda logits, target: (logits.logsumexp(1) - logits[range(len(target)), target]).mean()
cross_entropy_stable = lambda logits, target: cross_entropy(logits, target)
gradients = lambda model, loss_fn, x, target: dict(
    zip(
        [name for name, _ in model.named_parameters()],
        torch.autograd.grad(loss_fn(model(x), target), list(model.parameters())),
    )
)
