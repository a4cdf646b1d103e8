"""
source: learners.md section 3.11: nothing is moved
en: `device` is never used: network and pictures stay where they were.
zh: `device` 没有用上：网络和图片都留在原处。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        outputs = model(imgs)
    model.train(was_training)
    return outputs.cpu().numpy()
