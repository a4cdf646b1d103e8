"""
source: answers on the web to rank 2: try, then weights_only=False
en: You read the file the careful way first, and when it is refused, the careless way. So exactly the dangerous files
get through. A refusal is the end.
zh: 你先用小心的方式读，被拒绝后又用不小心的方式读。这样一来，危险的文件恰好都放行了。被拒绝就该到此为止。
"""

import torch


def load_untrusted(path):
    try:
        return torch.load(path, weights_only=True)
    except Exception:
        return torch.load(path, weights_only=False)
