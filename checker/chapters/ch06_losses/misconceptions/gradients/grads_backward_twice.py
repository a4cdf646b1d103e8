"""
source: learners.md section 4, rank 27: backward twice
en: backward() is called twice for one loss. After the first time the record of the computation is given away, and
if it were kept, the gradients would be doubled.
zh: 对同一个 loss 调用了两次 backward()。第一次之后，计算过程的记录就释放了；就算保留下来，梯度也会翻倍。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss = loss_fn(model(x), target)
    loss.backward()
    loss.backward()
    return {name: p.grad for name, p in model.named_parameters()}
