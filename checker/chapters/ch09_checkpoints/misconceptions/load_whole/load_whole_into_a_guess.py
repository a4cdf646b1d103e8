"""
source: learners.md section 3.9: whole model in the place of a state_dict (sapphire00h)
en: You treat the file as a table of weights and load it into a network of your own. But it holds a whole network:
structure and weights come out of it together, and nothing has to be built first.
zh: 你把文件当成参数的表，装进自己建的网络里。但文件里就是一个完整的网络：结构和参数会一起读出来，不用先建任何东西。
"""

import torch
from torch import nn


def load_whole(path):
    model = nn.Sequential(nn.Linear(2, 1))
    model.load_state_dict(torch.load(path, weights_only=False))
    return model
