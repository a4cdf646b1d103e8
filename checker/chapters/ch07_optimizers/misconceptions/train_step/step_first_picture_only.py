"""
source: mutant: the batch -> its first picture
en: Only the first picture of the batch takes part. A network takes the whole batch at once.
zh: 只有这一批的第一张图片参加了计算。网络可以一次处理整批图片。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs[:1]), targets[:1])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
