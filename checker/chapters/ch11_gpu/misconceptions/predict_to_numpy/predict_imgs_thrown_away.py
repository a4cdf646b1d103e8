"""
source: learners.md rank 16
en: The copy of the pictures on the device is made and not kept: the network is given the old ones.
zh: 图片在设备上得到了副本，却没有人接住：交给网络的还是原来的。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        imgs.to(device)
        outputs = model(imgs)
    model.train(was_training)
    return outputs.cpu().numpy()
