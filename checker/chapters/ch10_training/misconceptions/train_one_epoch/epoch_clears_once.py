"""
source: learners.md rank 21, mutant: zero_grad before the loop
en: The gradients are cleared once, before the loop. Within the epoch they pile up from batch to batch: what does the
second batch find in .grad?
zh: 梯度只在循环之前清了一次，一轮之内还是一批一批地累加：第二批开始时 .grad 里有什么？
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    optimizer.zero_grad()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
