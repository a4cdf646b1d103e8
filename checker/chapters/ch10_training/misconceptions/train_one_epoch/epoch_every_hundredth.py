"""
source: learners.md section 3.10, the videos' own script
en: Only every hundredth step is logged, as in the videos. Here every batch is asked for.
zh: 像视频里那样每一百步才记录一次。这里要求每一批都记录。
"""


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 100 == 0:
            writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
