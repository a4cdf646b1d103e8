"""
source: mutant: a network seen as a row of layers
en: You fill the network layer by layer, by number. That works where the layers are numbered; a network of somebody's
own class has names instead. The table's names tell each tensor's place.
zh: 你按编号一层一层地装。层有编号时行得通；别人自己写的类里用的是名字。每个张量该放在哪里，表里的名字已经说明了。
"""

import torch


def load_weights(model, path):
    table = torch.load(path, weights_only=True)
    for number, layer in enumerate(model.children()):
        start = f"{number}."
        layer.load_state_dict({name[len(start) :]: t for name, t in table.items() if name.startswith(start)})
    return model
