"""
source: learners.md section 2.9: map_location as a table
en: Your table tells only what becomes of the first GPU's tensors. A file may come from any other one, too.
zh: 你的对照表只写了第一张显卡上的张量放到哪里。文件也可能来自别的显卡。
"""

import torch


def load_anywhere(path, device):
    return torch.load(path, map_location={"cuda:0": str(device)})
