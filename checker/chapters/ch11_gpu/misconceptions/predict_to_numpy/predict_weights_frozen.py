"""
source: learners.md section 2.8: requires_grad switched off
en: You freeze the network's weights to stop the recording, and they stay frozen: nobody can train this network any
more.
zh: 为了不记录梯度，你冻结了网络的参数，之后也没有解冻：这个网络再也训练不动了。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    model.requires_grad_(False)
    outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.cpu().numpy()
