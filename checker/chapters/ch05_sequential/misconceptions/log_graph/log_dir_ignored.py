"""
source: learners.md section 2.3
en: Your writer writes into a folder of its own choice (runs/..., or one whose name is written in your code). The
folder was handed to you: log_dir. Who uses it?
zh: 你的 writer 写到了别的文件夹（runs/...，或者代码里写死的那个）。文件夹是传进来的 log_dir，谁在用它？
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter() as writer:
        writer.add_graph(model, x)
