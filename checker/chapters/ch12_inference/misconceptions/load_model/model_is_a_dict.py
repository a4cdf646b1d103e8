"""
source: mutant: the network left out, the file's content returned
en: This is the dict of weights. It cannot be called with a picture. Which object can take these weights in?
zh: 这是装着参数的字典，不能拿图片去调用它。哪个对象能把这些参数装进去？
"""


def load_model(path):
    return torch.load(path, map_location="cpu")
