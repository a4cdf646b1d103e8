"""
source: mutant: the loading in try ... except: pass
en: You catch the error of a broken file and go on. Whoever calls you gets the network with its old weights back, and
nothing says so. An error that cannot be fixed at this point should come through.
zh: 文件损坏时的报错被你接住，然后就当没事了。调用的人拿回来的网络还是旧的参数，却没有任何提示。
在这里处理不了的错误，就应该让它抛出去。
"""

import torch


def load_weights(model, path):
    try:
        model.load_state_dict(torch.load(path, weights_only=True))
    except Exception:
        pass
    return model
