"""
source: learners.md section 3.12: one picture assumed
en: Only the first picture's scores come back. Several pictures may be handed in.
zh: 只返回了第一张图片的分数。传进来的可能有好几张。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs[0].cpu().numpy()
