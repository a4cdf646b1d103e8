"""
source: learners.md section 2.7: lr positional 18 files; mutant: the two swapped
en: Both settings reach SGD, but each in the other's place. By position, which one comes first in SGD's signature?
zh: 两个设置都传给了 SGD，可是位置互换了。按位置传的话，SGD 的签名里哪一个在前？
"""

import torch


def make_sgd(model, lr=0.01, momentum=0.9):
    return torch.optim.SGD(model.parameters(), momentum, lr)
