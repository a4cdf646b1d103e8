"""
source: mutant: a Softmax behind the last layer
en: The scores are probabilities already: a softmax was put behind the last layer. The network of chapter 5 gives raw
scores.
zh: 给出的已经是概率：最后一层后面加了 softmax。第 5 章的网络给出的是原始分数。
"""


def load_model(path):
    model = Cifar10Net()
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return nn.Sequential(model, nn.Softmax(dim=1)).eval()
