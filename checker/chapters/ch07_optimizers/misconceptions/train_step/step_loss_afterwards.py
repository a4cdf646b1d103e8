"""
source: mutant: the loss is measured again after the step
en: The update is right. But the number that you return was measured after it: the same batch, with weights that have
already moved.
zh: 参数更新是对的。但你返回的数是更新之后才量的：同一批数据，参数却已经动过了。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    optimizer.zero_grad()
    loss_fn(model(imgs), targets).backward()
    optimizer.step()
    return loss_fn(model(imgs), targets).item()
