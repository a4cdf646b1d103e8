"""
source: learners.md rank 13 (m = net.load_state_dict(...))
en: You return what load_state_dict returns. Print it: it is a report about the keys. The network itself was changed.
zh: 你返回了 load_state_dict 的结果。打印看看：那是关于键的报告。改动的是网络本身。
"""


def load_model(path):
    model = Cifar10Net().eval()
    return model.load_state_dict(torch.load(path, map_location="cpu"))
