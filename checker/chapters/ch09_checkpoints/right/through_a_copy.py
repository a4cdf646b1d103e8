"""
en: Saves a copy on the CPU, in eval mode; writes beside the file and then moves; comes back in eval mode.
zh: 存一份在 CPU 上、处于 eval 模式的副本；先写到旁边再移过去；回来时是 eval 模式。
"""

import copy
import os

import torch


def save_whole(model, path):
    ready = copy.deepcopy(model).to("cpu").eval()
    torch.save(ready, path + ".part")
    os.replace(path + ".part", path)


def load_whole(path):
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model = torch.load(path, map_location=device, weights_only=False)
    return model.to("cpu").eval()


def save_weights(model, path):
    weights = {name: tensor.detach().cpu().clone() for name, tensor in model.state_dict().items()}
    torch.save(weights, path + ".part")
    os.replace(path + ".part", path)


def load_weights(model, path):
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True), strict=False)
    model.eval()
    return model
