"""
source: learners.md rank 26
en: All batches lie at step 0. TensorBoard then has no slider to move from one to the next.
zh: 所有批次都在第 0 步。这样 TensorBoard 里就没有滑块可以一批一批地看。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for imgs, targets in loader:
        writer.add_images(tag, imgs)
    writer.close()
