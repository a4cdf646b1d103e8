"""
source: learners.md section 2.3: the script of the video, tag "test_data"
en: The tag is always `test_data`, as in the video. Here it is handed in.
zh: 标签总是 `test_data`，和视频里一样。这里的标签是传进来的。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_images("test_data", imgs, step)
    writer.close()
