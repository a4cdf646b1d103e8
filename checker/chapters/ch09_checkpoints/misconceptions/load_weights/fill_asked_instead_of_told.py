"""
source: learners.md rank 33; rank 32: the result is thrown away
en: The network still has its old weights: nothing was put into it. `state_dict` gives the weights that a network has
and takes none in. And a loop that gives its own variable a new value does not write into the network either.
zh: 网络里还是原来的参数：什么也没有装进去。`state_dict` 给出网络现有的参数，不会装入任何东西。
在循环里让变量指向新的值，同样不会写进网络。
"""

import torch


def load_weights(model, path):
    model.state_dict(destination=dict(torch.load(path, weights_only=True)))
    return model
