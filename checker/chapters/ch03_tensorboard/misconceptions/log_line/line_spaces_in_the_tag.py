"""
source: learners.md section 3.3: tags of one's own
en: The tag is `y = 2x`, with spaces. To TensorBoard that is another curve than `y=2x`: tags are compared letter by
letter.
zh: 标签写成了带空格的 `y = 2x`。对 TensorBoard 来说，这和 `y=2x` 是两条曲线：
标签要一个字符一个字符地相同。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar("y = 2x", 2 * i, i)
    writer.close()
