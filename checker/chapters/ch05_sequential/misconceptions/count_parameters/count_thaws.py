"""
source: mutant: requires_grad = True
en: Before you count you make every parameter trainable. The frozen ones were frozen on purpose; a function that
counts should look, and change nothing.
zh: 你在数之前把所有参数都改成了可训练。那些参数是有意冻结的；数数的函数只该看，什么都不该改。
"""


def count_parameters(model):
    for p in model.parameters():
        p.requires_grad = True
    return sum(p.numel() for p in model.parameters())
