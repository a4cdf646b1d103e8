"""
source: learners.md rank 7
en: Your bees never appear: the second data set was built with the first folder. Check which folder each of the two
was given.
zh: 蜜蜂一张也没有出现：第二个数据集用的还是第一个文件夹。检查一下两个数据集各自拿到的是哪个文件夹。
"""


def load_split(root_dir, split, transform=None):
    folder = os.path.join(root_dir, split)
    ants_label_dir = "ants"
    bees_label_dir = "ants"
    return ImageLabelDataset(folder, ants_label_dir, transform) + ImageLabelDataset(folder, bees_label_dir, transform)
