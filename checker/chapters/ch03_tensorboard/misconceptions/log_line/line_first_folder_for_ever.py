"""
source: learners.md section 3.3: one writer shared by several scripts
en: There is one writer for ever, and it was made for the folder of the first call. Later calls write into that
first folder, too.
zh: 从头到尾只有一个 writer，而它是为第一次调用的文件夹建的。以后的调用也都写进了那第一个文件夹。
"""

from torch.utils.tensorboard import SummaryWriter

_shared = []


def log_line(log_dir):
    if not _shared:
        _shared.append(SummaryWriter(log_dir))
    for i in range(100):
        _shared[0].add_scalar("y=2x", 2 * i, i)
    _shared[0].flush()
