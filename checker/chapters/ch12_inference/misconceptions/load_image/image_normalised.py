"""
source: mutant: Normalize after ToTensor()
en: You normalise: the values go from -1 to 1. That is right for a network that was trained so; here 0 to 1 is asked
for.
zh: 你做了归一化，数值变成 -1 到 1。对这样训练出来的网络是对的，这里要的是 0 到 1。
"""


def load_image(path):
    half = (0.5, 0.5, 0.5)
    tools = [transforms.Resize((32, 32)), transforms.ToTensor(), transforms.Normalize(half, half)]
    return transforms.Compose(tools)(Image.open(path).convert("RGB")).unsqueeze(0)
