"""
source: learners.md rank 4 and section 2.4 (`reshape(imgs, (1, 1, 1, -1))`)
en: The result is two-dimensional, but all pictures share a single row. How many rows should a batch of five pictures
have?
zh: 结果是二维的，但所有图片挤在同一行里。五张图片的批次应该有几行？
"""


def flatten_images(imgs):
    return imgs.reshape(1, -1)
