"""
source: learners.md section 2.9: weights_only=False (9 f), the cure of `load_whole` everywhere
en: You read the file as one that you trust. Whatever code is in it has run by the time you see the result. For
weights the setting that you used in `load_whole` is not needed at all.
zh: 你用了读可信文件的方式。等你看到结果，文件里的代码已经运行过了。只读参数的话，
`load_whole` 里的那个设置根本用不着。
"""

import torch


def load_untrusted(path):
    return torch.load(path, map_location="cpu", weights_only=False)
