"""
source: learners.md rank 8
en: The reading is careful, but nothing is handed back.
zh: 读得很小心，但什么也没有返回。
"""

import torch


def load_untrusted(path):
    table = torch.load(path, weights_only=True)
