"""
source: mutant: map_location="cpu" -> {"cuda:0": "cpu"}
en: Your table knows the first GPU only. A file may come from the second GPU of its machine.
zh: 你的对照表里只有第一张显卡。文件也可能来自那台机器的第二张。
"""


def load_model(path):
    model = Cifar10Net()
    model.load_state_dict(torch.load(path, map_location={"cuda:0": "cpu"}, weights_only=True))
    return model.eval()
