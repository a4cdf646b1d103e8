"""
source: mutant: `loss_fn(outputs, targets)` -> `loss_fn(targets, outputs)`
en: The two arguments of the loss are swapped. First comes what the network says, then what is right. For some losses
that makes no difference, for others a great one.
zh: 损失函数的两个参数放反了。先是网络的输出，再是正确答案。有的损失函数看不出区别，有的差别很大。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(targets, model(imgs))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
