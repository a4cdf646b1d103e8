"""
source: mutant: `x` -> `x[:1]`
en: Only the first sample of the batch goes through the network. The loss is that of all of them.
zh: 只有这一批的第一个样本经过了网络。loss 应该是所有样本的。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x[:1]), target[:1]).backward()
    return {name: p.grad for name, p in model.named_parameters()}
