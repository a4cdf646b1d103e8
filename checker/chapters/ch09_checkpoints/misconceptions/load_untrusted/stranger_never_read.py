"""
source: mutant: torch.load -> raise
en: You refuse every file. That is safe, but the weights in a harmless file are wanted. There is a way of reading
that gives you those and nothing else.
zh: 你拒绝了所有文件。安全是安全，但无害文件里的参数还是要读出来的。有一种读法，只给你参数，别的都不给。
"""


def load_untrusted(path):
    raise ValueError("I do not trust this file")
