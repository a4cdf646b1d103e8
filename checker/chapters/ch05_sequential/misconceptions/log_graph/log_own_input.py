"""
source: learners.md section 2.5
en: You send an input of your own through the network, pictures of 3 x 32 x 32. That fits one network only. The
input for this one was handed to you: x.
zh: 你自己造了 3 x 32 x 32 的输入送进网络，它只适合某一个网络。这个网络的输入已经传给你了：x。
"""

import torch
from torch.utils.tensorboard import SummaryWriter


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model, torch.ones((64, 3, 32, 32)))
