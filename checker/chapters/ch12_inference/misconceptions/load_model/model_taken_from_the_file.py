"""
source: learners.md ranks 1 and 12; the notes' own line
en: You treat what is in the file as a network. This file holds names and weights only: print its type. Who makes the
network?
zh: 你把文件里的东西当成了网络。这个文件里只有名字和参数：打印它的类型看看。网络由谁来建？
"""


def load_model(path):
    model = torch.load(path, map_location=torch.device("cpu"))
    model.eval()
    return model
