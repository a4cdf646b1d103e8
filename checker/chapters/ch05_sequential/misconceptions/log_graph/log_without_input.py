"""
source: learners.md section 2.5
en: add_graph gets the network only. It finds the graph by watching an input run through: without one there is
nothing to watch.
zh: add_graph 只收到了网络。它是看着输入流过网络才得到计算图的：没有输入，就没有什么可看。
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model)
