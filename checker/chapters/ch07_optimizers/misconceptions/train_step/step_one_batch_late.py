"""
source: learners.md rank 22: step before backward
en: Each step uses the gradients of the batch before: the optimizer moves first, and the gradients of this batch come
afterwards. Put the lines into the order in which things have to happen.
zh: 每一步用的都是上一批的梯度：优化器先走了，这一批的梯度后算。想想这几件事必须按什么顺序发生。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.step()
    optimizer.zero_grad()
    loss.backward()
    return loss.item()
