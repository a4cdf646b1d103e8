"""
source: a guess: .grad for requires_grad
en: You ask whether there is a gradient in .grad already. Before the first backward() there is none anywhere.
    Whether a parameter learns is written elsewhere on it.
zh: 你问的是 .grad 里有没有梯度。第一次 backward() 之前哪里都没有。参数学不学习，写在它的另一个属性里。
"""


def trainable_names(model):
    return [name for name, parameter in model.named_parameters() if parameter.grad is not None]
