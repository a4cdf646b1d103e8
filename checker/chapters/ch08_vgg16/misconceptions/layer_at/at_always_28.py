"""
source: learners.md rank 20, an argument overwritten by a constant
en: The path of the example is fixed in your code. What happens to the argument?
zh: 例子里的路径被写死在代码里了。那个参数起作用了吗？
"""


def layer_at(model, path):
    return model.features[28]
