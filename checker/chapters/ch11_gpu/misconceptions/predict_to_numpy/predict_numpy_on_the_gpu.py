"""
source: learners.md section 2.11; the notes know only the CPU here
en: NumPy cannot read the GPU's memory. The scores have to come back before they become an array; on the CPU nobody
notices.
zh: NumPy 读不到显存。分数要先搬回来，才能变成数组；在 CPU 上看不出来。
"""

import torch


def predict_to_numpy(model, imgs, device):
    was_training = model.training
    model.to(device)
    model.eval()
    with torch.no_grad():
        outputs = model(imgs.to(device))
    model.train(was_training)
    return outputs.numpy()
