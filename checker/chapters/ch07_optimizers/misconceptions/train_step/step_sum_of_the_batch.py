"""
source: mutant: the loss times the size of the batch
en: You return the loss times the number of pictures. Weighting by samples belongs to the mean of an epoch; here the
loss itself is asked for.
zh: 你返回的是 loss 乘以图片张数。按样本加权是求一轮平均时的事，这里要的就是 loss 本身。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item() * len(imgs)
