"""
source: learners.md rank 6
en: The graph is right, but the model is in eval mode afterwards, whatever it was before. Somebody who goes on
training it would not notice. add_graph needs no such switch.
zh: 计算图是对的，但不管之前是什么模式，之后模型都成了评估模式。接着训练的人不会发现。add_graph 不需要你切换。
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    model.eval()
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model, x)
