"""
source: mutant: `Cifar10Net()` -> `Cifar10Net().model`, and the error silenced by strict=False
en: The names do not fit, and strict=False silences the error: not one weight comes in. Print what load_state_dict
returns.
zh: 名字对不上，而 strict=False 让错误不再出现：一个参数也没装进去。打印 load_state_dict 的返回值看看。
"""


def load_model(path):
    model = Cifar10Net().model
    model.load_state_dict(torch.load(path, map_location="cpu"), strict=False)
    return model.eval()
