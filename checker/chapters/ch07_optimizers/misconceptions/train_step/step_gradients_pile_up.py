"""
source: learners.md rank 21
en: The first call is right, the later ones use more gradient than their batch has: backward() adds to what is still
in .grad. Who clears it? (Without its parentheses, a method is only named, not called.)
zh: 第一次调用是对的，之后用的梯度太多了：backward() 是往 .grad 里累加的。谁来清零？（方法名后面要有括号才是调用。）
"""


def train_step(model, loss_fn, optimizer, imgs, targets):
    loss = loss_fn(model(imgs), targets)
    loss.backward()
    optimizer.step()
    return loss.item()
