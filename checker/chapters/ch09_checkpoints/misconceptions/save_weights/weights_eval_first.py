"""
source: learners.md rank 6: eval() without train()
en: The file is right. But the network that was handed in is in eval mode afterwards. The weights are the same in
both modes: nothing has to be switched for saving.
zh: 文件是对的。但传进来的网络之后成了评估模式。两种模式下参数都一样，保存时不需要切换。
"""

import torch


def save_weights(model, path):
    model.eval()
    torch.save(model.state_dict(), path)
