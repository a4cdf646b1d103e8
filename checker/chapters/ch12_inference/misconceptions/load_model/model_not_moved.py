"""
source: learners.md ranks 4 and 35
en: The file remembers the device that its tensors were on, and this machine has no such device. Read the last line of
the error: it names what helps.
zh: 文件记着张量原来在哪个设备上，而这台机器没有那个设备。读一读错误信息的最后一行，里面写着怎么办。
"""


def load_model(path):
    model = Cifar10Net()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
