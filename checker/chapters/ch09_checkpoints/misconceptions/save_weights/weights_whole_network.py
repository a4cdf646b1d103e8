"""
source: learners.md section 3.9: whole model in the state_dict's file (sapphire00h)
en: You write down the whole network. That is way 1. Way 2 writes only its table of weights.
zh: 你写的是整个网络，这是方式 1。方式 2 只写它的参数表。
"""

import torch


def save_weights(model, path):
    torch.save(model, path)
