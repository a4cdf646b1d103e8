"""
source: learners.md rank 49: another optimizer than the one that is used
en: You make an optimizer of your own, at every call a new one. The caller handed one over: it has its own rule, its
learning rate, and a memory that must not be lost.
zh: 你自己建了一个优化器，而且每次调用都建新的。调用者已经传进来一个：它有自己的规则、自己的学习率，还有不能丢的记忆。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    optimizer = make_sgd(model)
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
