"""
source: learners.md 3.4 (in_features guessed)
en: Your row is always 3 x 32 x 32 numbers long. Pictures of another size are then cut up in the middle, or do not fit
at all. Let the row's length follow from the batch.
zh: 你的每一行总是 3x32x32 个数。换成别的尺寸，图片会从中间被切开，或者根本放不下。每一行的长度应该由这个批次决定。
"""


def flatten_images(imgs):
    return imgs.reshape(-1, 3 * 32 * 32)
