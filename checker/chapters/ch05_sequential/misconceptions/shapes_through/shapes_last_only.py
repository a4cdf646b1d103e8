"""
source: mutant: the whole model at once
en: You run the whole row at once, so you see only what comes out at the end. To look between the layers you have to
go along the row yourself.
zh: 你一次就跑完了整排，只能看到最后的输出。想看层与层之间，就要自己一层一层地走。
"""


def shapes_through(model, x):
    return [tuple(model(x).shape)]
