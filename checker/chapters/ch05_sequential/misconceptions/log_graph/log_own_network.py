"""
source: learners.md section 2.5
en: You draw a network that you make yourself, the one of the video. The network to draw was handed to you: model.
zh: 你画的是自己新建的网络，也就是视频里的那个。要画的网络已经传给你了：model。
"""

from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(Cifar10Net(), x)
