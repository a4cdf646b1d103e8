"""
source: learners.md rank 53
en: The network goes to the device, the pictures do not.
zh: 网络搬到了设备上，图片没有。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs)
    model.train(was_training)
    return outputs.cpu().numpy()
