"""
source: learners.md section 2.12
en: What comes back is a tensor. It prints much like an array, but NumPy is asked for.
zh: 返回的是张量。打印出来和数组很像，但要的是 NumPy 数组。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.cpu()
