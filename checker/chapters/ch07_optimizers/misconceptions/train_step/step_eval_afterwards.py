"""
source: learners.md rank 6: eval() after the training, train() nowhere
en: The step itself is right, and then the network is switched to eval mode. From the second call on it trains in the
mode for testing.
zh: 这一步本身是对的，之后网络却被切换到评估模式。从第二次调用起，它就在测试用的模式下训练了。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    model.eval()
    return loss.item()
