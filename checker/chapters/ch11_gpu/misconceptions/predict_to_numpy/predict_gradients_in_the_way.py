"""
source: learners.md rank 52
en: The scores still hold on to the computation behind them, and such a tensor has no NumPy form. Is the recording
needed at all?
zh: 分数还牵着背后的计算过程，这样的张量转不成 NumPy。真的需要记录吗？
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.cpu().numpy()
