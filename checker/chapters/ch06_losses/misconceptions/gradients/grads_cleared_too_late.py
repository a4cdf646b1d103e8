"""
source: learners.md rank 22
en: The gradients are cleared between backward() and the moment you read them. What is in .grad then?
zh: 梯度在 backward() 之后、读取之前被清掉了。那时 .grad 里还有什么？
"""


def gradients(model, loss_fn, x, target):
    loss_fn(model(x), target).backward()
    model.zero_grad()
    return {name: p.grad for name, p in model.named_parameters()}
