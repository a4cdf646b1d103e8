"""
source: mutant: `Cifar10Net()` -> `Cifar10Net().model`
en: The layers of this network have other names than the file's. Compare `model.state_dict().keys()` with the keys of
the file.
zh: 这个网络各层的名字和文件里的不一样。比较一下 `model.state_dict().keys()` 和文件里的键。
"""


def load_model(path):
    model = Cifar10Net().model
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return model.eval()
