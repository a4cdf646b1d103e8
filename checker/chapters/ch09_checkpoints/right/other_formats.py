"""
en: The whole network in the format of long ago, the weights with a newer pickle protocol.
zh: 整个网络用很久以前的格式，权重用新一些的 pickle 协议。
"""

import pickle

import torch


def save_whole(model, path):
    torch.save(model, path, _use_new_zipfile_serialization=False)


def load_whole(path):
    return torch.load(path, pickle_module=pickle, weights_only=False)


def save_weights(model, path):
    torch.save(model.state_dict(), path, pickle_protocol=4)
