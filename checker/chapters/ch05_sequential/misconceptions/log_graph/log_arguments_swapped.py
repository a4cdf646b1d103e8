"""
source: learners.md section 2.5
en: You hand the input over first and the network second. In which order does add_graph want them? The notes show
it.
zh: 你先交了输入，后交了网络。add_graph 要的是什么顺序？笔记里有。
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(x, model)
