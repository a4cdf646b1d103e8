"""
source: learners.md section 3, mutant: children()
en: You look at the layers directly inside the model, and only at what these hold themselves. Layers lie inside
layers: how deep does your walk go, and how deep does parameters() go?
zh: 你只看了模型的直属各层，而且只看它们自己的参数。层里面还套着层：你的办法能走多深？parameters() 能走多深？
"""


def count_parameters(model):
    return sum(p.numel() for layer in model.children() for p in layer.parameters(recurse=False) if p.requires_grad)
