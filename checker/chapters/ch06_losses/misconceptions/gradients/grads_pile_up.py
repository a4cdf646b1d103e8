"""
source: learners.md rank 21
en: Old gradients show in the result: nobody clears .grad, and backward() adds to what is there. Call the function
twice with the same batch, and compare.
zh: 结果里混进了旧的梯度：没有人清空 .grad，而 backward() 会往上累加。用同一批数据连续调用两次，比较一下。
"""


def gradients(model, loss_fn, x, target):
    loss_fn(model(x), target).backward()
    return {name: p.grad.clone() for name, p in model.named_parameters()}
