"""
source: a guess: another model than the one edited
en: What you hand back is a copy of the layer. Whoever changes it changes nothing in the network.
zh: 你返回的是那一层的副本。改了它，网络里什么也不会变。
"""

import copy


def layer_at(model, path):
    return copy.deepcopy(model.get_submodule(path))
