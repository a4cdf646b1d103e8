"""
source: learners.md rank 14
en: These are probabilities: each row adds up to 1. The raw scores are asked for.
zh: 这是概率：每一行加起来是 1。要的是原始分数。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.softmax(dim=1).cpu().numpy()
