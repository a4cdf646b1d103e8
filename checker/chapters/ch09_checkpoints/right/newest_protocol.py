"""The highest pickle protocol for whole networks, the old file format for weights."""

import pickle

import torch


def save_whole(model, path):
    torch.save(model, path, pickle_protocol=pickle.HIGHEST_PROTOCOL)


def save_weights(model, path):
    torch.save(dict(model.state_dict()), path, _use_new_zipfile_serialization=False)
