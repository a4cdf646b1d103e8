"""
source: mutant: a list of items instead of a Dataset
en: You give a list of all items. It holds the right pictures, but it is not a Dataset: it reads every picture at
once, and cannot be handed on as one.
zh: 你返回的是一个装着所有样本的列表。图片都对，但它不是 Dataset：它会一次读入所有图片，也不能当数据集继续用。
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    parts = [ImageLabelDataset(folder, label, transform) for label in ("ants", "bees")]
    return [part[i] for part in parts for i in range(len(part))]
