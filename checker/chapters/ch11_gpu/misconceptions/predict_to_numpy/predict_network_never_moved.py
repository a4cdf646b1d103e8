"""
source: learners.md section 3.11
en: The pictures go to the device, the network does not.
zh: 图片搬到了设备上，网络没有。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.cpu().numpy()
