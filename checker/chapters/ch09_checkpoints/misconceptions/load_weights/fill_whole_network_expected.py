"""
source: learners.md section 3.9, rank 34: the state_dict used as a model
en: You expect a whole network in the file and ask it for its weights. But the file holds the weights already: what
was read is the table.
zh: 你以为文件里是整个网络，还要向它要参数。其实文件里就是参数：读出来的就是那张表。
"""

import torch


def load_weights(model, path):
    model.load_state_dict(torch.load(path, weights_only=False).state_dict())
    return model
