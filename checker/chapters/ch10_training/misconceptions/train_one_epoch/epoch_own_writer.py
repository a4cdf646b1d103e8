"""
source: learners.md section 3.3, mutant
en: A new SummaryWriter is made here and writes into a folder of its own. The one that was handed in stays empty.
zh: 这里新建了一个 SummaryWriter，写进了它自己的文件夹。传进来的那个什么也没收到。
"""

from torch.utils.tensorboard import SummaryWriter


def train_one_epoch(model, loader, loss_fn, optimizer, writer, step):
    model.train()
    writer = SummaryWriter("logs")
    for imgs, targets in loader:
        outputs = model(imgs)
        loss = loss_fn(outputs, targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        writer.add_scalar("train_loss", loss.item(), step)
        step += 1
    return step
