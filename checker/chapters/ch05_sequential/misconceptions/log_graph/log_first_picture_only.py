"""
source: mutant: `x` -> `x[:1]`
en: You send only the first picture through. Then the drawing says a batch of 1 everywhere. The whole x was asked
for.
zh: 你只送了第一张图片进去，图上到处都写着批大小为 1。题目要的是整个 x。
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model, x[:1])
