"""
source: mutant: weights_only=True -> a list of forbidden words
en: You look for dangerous words in the file and read it if there are none. Python has thousands of functions, and
many that look harmless can write files. Do not list what is forbidden: list what is allowed, or let torch do that.
zh: 你在文件里找危险的词，没有就读。Python 有成千上万个函数，许多看上去无害的也能写文件。不要列出禁止的，
要列出允许的，或者交给 torch 去做。
"""

import torch


def load_untrusted(path):
    with open(path, "rb") as file:
        content = file.read()
    if any(word in content for word in (b"posix", b"subprocess", b"eval", b"exec", b"system")):
        raise ValueError("dangerous")
    return torch.load(path, weights_only=False)
