"""
source: mutant: `loss_fn(target, model(x))`
en: The two arguments of the loss function have changed places. Some losses do not mind, others do: first what the
model gives, then the target.
zh: 损失函数的两个参数写反了。有些损失函数无所谓，有些就不行：先是模型的输出，后是目标。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(target, model(x)).backward()
    return {name: p.grad for name, p in model.named_parameters()}
