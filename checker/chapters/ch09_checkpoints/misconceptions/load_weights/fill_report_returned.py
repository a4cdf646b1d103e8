"""
source: learners.md rank 13 (3 r)
en: Loading fills an existing network. What the call itself returns is only a report, `<All keys matched
successfully>`, and that is what you hand back.
zh: 参数装进了已有的网络。而那次调用的返回值只是一份报告 `<All keys matched successfully>`，你把它返回了。
"""

import torch


def load_weights(model, path):
    model = model.load_state_dict(torch.load(path, weights_only=True))
    return model
