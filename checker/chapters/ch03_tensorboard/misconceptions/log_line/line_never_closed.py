"""
source: learners.md section 2.3: not closed 42 files
en: The writer collects what you give it and writes in the background. Your function returns while some of it is
still on the way: it gets there if the program ends in order, but not before. Which methods of the writer wait?
zh: writer 先攒着你给它的内容，在后台慢慢写。函数返回时，有一部分还在路上：程序正常结束时才会写完，
不会更早。writer 的哪些方法会等它写完？
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y=2x", 2 * i, i)
