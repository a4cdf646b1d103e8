"""
source: mutant: load_state_dict removed
en: The file is read, but its weights never come into the network. It still has those that it was born with: by
chance.
zh: 文件读了，参数却没有装进网络。网络里还是刚建好时的随机数。
"""


def load_model(path):
    state = torch.load(path, map_location="cpu", weights_only=True)
    return Cifar10Net().eval()
