"""
source: learners.md section 2.12 (GPU inference)
en: Where there is a GPU, your network goes there. That may be good elsewhere; here it was asked for on the CPU, on
any machine.
zh: 机器上有 GPU 时，你的网络会放到 GPU 上。别处这样也许很好；这里要求在任何机器上都放在 CPU 上。
"""

import torch

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


def load_model(path):
    model = Cifar10Net()
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return model.eval().to(device)
