"""
source: learners.md section 2.3
en: You log the text that print(model) shows. TensorBoard has a tab of its own for graphs, and a method of the
writer fills it: look through dir(SummaryWriter) for names that begin with add.
zh: 你记录的是 print(model) 显示的文字。TensorBoard 有专门的计算图页面，writer 有一个方法来填它：
在 dir(SummaryWriter) 里找 add 开头的名字。
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_text("model", str(model))
