"""
source: learners.md section 3.12 (no eval)
en: All weights are there, but the network is still in train mode, as every new network is. Print `model.training`.
zh: 参数都装好了，但网络还处于训练模式，新建的网络都是这样。打印 `model.training` 看看。
"""


def load_model(path):
    model = Cifar10Net()
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return model
