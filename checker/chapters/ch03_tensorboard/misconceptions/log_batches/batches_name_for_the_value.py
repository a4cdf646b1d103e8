"""
source: learners.md section 3.3: a variable inside quotes
en: The batches lie under the word "tag" itself. In quotes it is a text of three letters, without them it is what
was handed in.
zh: 批次放在了 “tag” 这个单词下面。加了引号就是三个字母的文本，不加引号才是传进来的内容。
"""

from torch.utils.tensorboard import SummaryWriter


def log_batches(log_dir, loader, tag):
    writer = SummaryWriter(log_dir)
    for step, (imgs, targets) in enumerate(loader):
        writer.add_images("tag", imgs, step)
    writer.close()
