"""
source: learners.md section 2.7: running_loss + result_loss, a tensor with its graph
en: You return the loss tensor. It looks like a number, but it holds on to the whole computation behind it. Take the
plain number out of it.
zh: 你返回的是 loss 张量。它看起来像个数，背后却牵着整个计算过程。把里面的数取出来。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss
