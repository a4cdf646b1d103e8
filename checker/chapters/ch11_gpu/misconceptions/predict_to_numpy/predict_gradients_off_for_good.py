"""
source: learners.md rank 52; section 3: a switch not turned back
en: The recording of gradients is switched off for the whole program, and nobody switches it on again.
zh: 梯度记录在整个程序里都被关掉了，之后没有人再打开。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    torch.set_grad_enabled(False)
    outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.cpu().numpy()
