"""
source: mutant: `optimizer.step()` twice
en: The optimizer moves twice with the same gradient. One batch, one update.
zh: 同一份梯度，优化器走了两步。一个批次只更新一次。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    optimizer.step()
    return loss.item()
