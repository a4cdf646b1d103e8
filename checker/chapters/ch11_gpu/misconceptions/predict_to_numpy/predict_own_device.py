"""
source: learners.md section 2.11: conditional device, 42 files
en: You choose a device yourself and overwrite the one that was handed in.
zh: 你自己选了一个设备，盖掉了传进来的那个。
"""

import torch


def predict_to_numpy(model, imgs, device):
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.cpu().numpy()
