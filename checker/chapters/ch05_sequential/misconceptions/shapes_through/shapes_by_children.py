"""
source: learners.md section 3
en: children() lists every layer object once. If one and the same layer stands in two places of the row, its second
place is left out. Going along the nn.Sequential itself visits each place.
zh: children() 对每个层对象只列一次。同一个层出现在两个位置时，第二个位置就被漏掉了。直接沿着 nn.Sequential 走，
每个位置都会走到。
"""


def shapes_through(model, x):
    shapes = []
    for layer in model.children():
        x = layer(x)
        shapes.append(tuple(x.shape))
    return shapes
