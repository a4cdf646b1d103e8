"""
source: learners.md rank 4 (the last batch of 16)
en: You rely on a batch of 64. The last batch of a data set is usually smaller: where can you read how many pictures
there are?
zh: 你默认批次里有 64 张图片。数据集的最后一个批次通常更小：图片的张数可以从哪里读到？
"""


def flatten_images(imgs):
    return imgs.reshape(64, -1)
