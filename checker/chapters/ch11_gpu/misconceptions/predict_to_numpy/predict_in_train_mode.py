"""
source: learners.md section 3.12: no eval
en: The network works in the mode in which it came. In train mode layers such as Dropout make the scores depend on
luck.
zh: 网络用的是交给你时的模式。在训练模式下，Dropout 这样的层会让分数带有随机性。
"""

import torch


def predict_to_numpy(model, imgs, device):
    model.to(device)
    with torch.no_grad():
        outputs = model(imgs.to(device))
    return outputs.cpu().numpy()
