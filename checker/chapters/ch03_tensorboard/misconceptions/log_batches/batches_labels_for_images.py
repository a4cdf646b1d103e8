"""
source: learners.md section 3.2: the pair unpacked wrongly
en: A batch is (imgs, targets), in this order. You hand the targets to the writer, and they are not pictures: print
the shapes of both.
zh: 一批是 (imgs, targets)，就是这个顺序。你交给 writer 的是 targets，
它们不是图片：把两个的形状都打印出来看看。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (targets, imgs) in enumerate(loader):
        writer.add_images(tag, imgs, step)
    writer.close()
