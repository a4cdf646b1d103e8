"""
source: learners.md rank 4: the last batch
en: The last batch is smaller than the others, and it is missing. It is a batch like any other.
zh: 最后一批比别的小，结果它不见了。它和别的批次一样，也是一批。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        if len(imgs) == loader.batch_size:
            writer.add_images(tag, imgs, step)
    writer.close()
