"""
source: learners.md rank 25, the loop that ends early
en: The list ends after the first name. Look at where the return stands.
zh: 列表只有第一个名字就结束了。看看 return 写在哪里。
"""


def trainable_names(model):
    names = []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            names.append(name)
            return names
    return names
