"""
source: mutant: torch.save -> pickle.dump
en: You use Python's own pickle. It can write a network down, but in another format: torch.load, which everybody will
use for this file, cannot read it.
zh: 你用的是 Python 自己的 pickle。它也能把网络写下来，但格式不同：大家读这个文件用的是 torch.load，它读不出来。
"""

import pickle


def save_whole(model, path):
    with open(path, "wb") as file:
        pickle.dump(model, file)
