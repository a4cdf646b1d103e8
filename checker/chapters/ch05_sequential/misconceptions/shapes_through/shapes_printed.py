"""
source: learners.md rank 8
en: You print the shapes and hand nothing back: the call gives None. Collect them in a list, and return it.
zh: 你把形状打印出来了，却什么也没有返回：调用的结果是 None。把它们收集到列表里再返回。
"""


def shapes_through(model, x):
    for layer in model:
        x = layer(x)
        print(x.shape)
