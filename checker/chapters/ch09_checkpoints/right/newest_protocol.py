"""
en: The highest pickle protocol for whole networks, the old file format for weights.
zh: 整个网络用最高的 pickle 协议，权重用旧的文件格式。
"""

import pickle

import torch


def save_whole(model, path):
    torch.save(model, path, pickle_protocol=pickle.HIGHEST_PROTOCOL)


def save_weights(model, path):
    torch.save(dict(model.state_dict()), path, _use_new_zipfile_serialization=False)
