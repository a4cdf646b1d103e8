"""
source: learners.md rank 22
en: When the optimizer takes its step, no gradient is there: it was cleared too late, or computed too late, or not at
all. At the moment of the step, what is in .grad?
zh: 优化器迈步的那一刻，手里没有梯度：不是清零太晚，就是计算太晚，或者根本没有算。走那一步时，.grad 里有什么？
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
