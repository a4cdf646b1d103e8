"""
source: learners.md section 2.3
en: You close the writer before it has been given the graph. It opens a second file for what comes later, and nobody
finishes that one. What is the order of your lines?
zh: 还没把计算图交给 writer，你就把它关了。后来的内容它会写进第二个文件，而那个文件没有人收尾。各行的顺序是怎样的？
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    writer = SummaryWriter(log_dir)
    writer.close()
    writer.add_graph(model, x)
