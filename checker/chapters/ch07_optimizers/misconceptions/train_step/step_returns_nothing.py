"""
source: learners.md rank 8: the work is done and nothing is handed back
en: The update happens, and nothing comes back. The caller wants to know the loss.
zh: 参数更新了，却什么也没有返回。调用者想知道 loss 是多少。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
