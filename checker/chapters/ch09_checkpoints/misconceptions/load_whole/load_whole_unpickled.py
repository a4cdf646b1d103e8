"""
source: mutant: torch.load -> pickle.load
en: You read the file with Python's own pickle. A file of torch.save is an archive of several parts, and only
torch.load puts them together.
zh: 你用 Python 自己的 pickle 去读。torch.save 写的文件是由几部分组成的压缩包，只有 torch.load 会把它们拼起来。
"""

import pickle


def load_whole(path):
    with open(path, "rb") as file:
        return pickle.load(file)
