"""
source: learners.md rank 6
en: Afterwards the network is always in train mode, also when it came in eval mode.
zh: 结束后网络总是处于训练模式，即使交给你时是评估模式。
"""

import torch


def predict_to_numpy(model, imgs, device):
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train()
    return outputs.cpu().numpy()
