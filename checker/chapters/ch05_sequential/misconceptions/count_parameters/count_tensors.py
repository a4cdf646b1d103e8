"""
source: mutant: numel() dropped
en: You count the parameters themselves: a weight is one, whatever its size. Asked is how many numbers they hold
together. Print the shape of each one.
zh: 你数的是有几个参数：不管多大，一个 weight 只算一个。题目问的是它们一共装了多少个数。把每个参数的形状打印出来看看。
"""


def count_parameters(model):
    return len([p for p in model.parameters() if p.requires_grad])
