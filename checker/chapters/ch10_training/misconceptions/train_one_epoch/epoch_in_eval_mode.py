"""
source: learners.md rank 6, mutant: train() -> eval()
en: The network trains in eval mode: Dropout drops nothing and BatchNorm learns no means. Which of the two modes is
meant for this function?
zh: 网络在评估模式下训练：Dropout 不起作用，BatchNorm 也学不到均值。两种模式里，哪一种是给这个函数用的？
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.eval()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
