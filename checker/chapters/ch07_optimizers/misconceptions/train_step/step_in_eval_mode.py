"""
source: learners.md rank 6: eval() and never train()
en: The network is switched to eval mode and stays there. Layers such as Dropout work differently then: this is the
mode for testing, not for training.
zh: 网络被切换到评估模式，而且一直留在那里。Dropout 这样的层在这个模式下行为不同：它是测试用的，不是训练用的。
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    model.eval()
    loss = loss_fn(model(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
