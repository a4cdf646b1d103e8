"""
source: mutant: numbers for names
en: The keys are numbers. Which method of a network gives the parameters together with their names?
zh: 字典的键是编号。网络的哪个方法会把参数和名字一起给出来？
"""


def gradients(model, loss_fn, x, target):
    model.zero_grad()
    loss_fn(model(x), target).backward()
    return {number: p.grad for number, p in enumerate(model.parameters())}
