"""
source: mutant: `.item()` before `backward()`
en: You take the plain number first and then ask it for gradients. A number has forgotten how it was computed: keep
the tensor until backward() is done.
zh: 你先取出了数，再向它要梯度。可是数已经忘了自己是怎么算出来的：backward() 做完之前，要留着那个张量。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets).item()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss
