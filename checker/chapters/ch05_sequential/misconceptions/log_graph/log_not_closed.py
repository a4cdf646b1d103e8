"""
source: learners.md section 2.3
en: The graph has been handed over, but it still waits in memory: the writer writes now and then, or when the
program ends. Whoever looks right away finds an empty file. What says "finish it now" to a writer?
zh: 计算图已经交给 writer 了，但还在内存里等着：writer 隔一阵子才写，或者等程序结束。马上去看，文件里什么也没有。
怎样告诉 writer “现在就写完”？
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    writer = SummaryWriter(log_dir)
    writer.add_graph(model, x)
