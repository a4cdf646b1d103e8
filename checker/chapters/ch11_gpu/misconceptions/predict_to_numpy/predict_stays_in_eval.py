"""
source: learners.md rank 6
en: The scores are right, but the network stays in eval mode. Whoever goes on training will do so in the mode for
testing.
zh: 分数是对的，但网络留在了评估模式。谁接着训练，就会在测试用的模式下训练。
"""

import torch


def predict_to_numpy(model, imgs, device):
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    return outputs.cpu().numpy()
