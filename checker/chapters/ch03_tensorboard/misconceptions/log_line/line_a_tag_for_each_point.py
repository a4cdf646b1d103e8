"""
source: learners.md section 3.3: format in a tag
en: The tag changes with every step, so there are a hundred curves of one point each. Points belong to one curve if
they have the same tag.
zh: 标签每一步都在变，于是有一百条曲线，每条只有一个点。标签相同的点，才属于同一条曲线。
"""

from torch.utils.tensorboard import SummaryWriter


def log_line(log_dir):
    writer = SummaryWriter(log_dir)
    for i in range(100):
        writer.add_scalar(f"y=2*{i}", 2 * i, i)
    writer.close()
