"""
source: learners.md section 3.3: format in a tag
en: Each batch has a tag of its own. One tag for all of them, and the step tells them apart.
zh: 每一批都有自己的标签。应该所有批次共用一个标签，用 step 来区分。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_images(f"{tag}_{step}", imgs, step)
    writer.close()
