"""
source: learners.md rank 52
en: The computation was recorded for gradients, and then cut off at the end. Nobody will call backward here: the
recording costs memory and time.
zh: 计算过程被记录下来准备求梯度，最后才切断。这里没有人会调用 backward：白白占了内存和时间。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.detach().cpu().numpy()
