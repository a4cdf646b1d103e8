"""
source: mutant: `loss.backward()` twice, with retain_graph=True
en: backward() runs twice for one batch, and the second time adds the same gradients once more. The option
retain_graph=True only hides the error message that said so.
zh: 同一批数据做了两次 backward()，第二次又把同样的梯度加了一遍。retain_graph=True 只是把报错遮住了。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward(retain_graph=True)
    loss.backward()
    optimizer.step()
    return loss.item()
