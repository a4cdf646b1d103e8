"""
source: learners.md rank 8, nothing handed back
en: The names are printed, and the function hands nothing back.
zh: 名字打印出来了，函数却什么都没有返回。
"""


def trainable_names(model):
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            print(name)
