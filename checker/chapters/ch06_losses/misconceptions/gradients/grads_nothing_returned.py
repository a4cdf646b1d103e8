"""
source: learners.md section 5, rank 8: no return
en: The work is done, but nothing is handed back: a function without return gives None.
zh: 活儿都干了，却什么都没有返回：没有 return 的函数返回 None。
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    found = {name: p.grad for name, p in model.named_parameters()}
    print(found)
