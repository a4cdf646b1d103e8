"""
source: learners.md section 3.12 (another architecture in the predictor)
en: The weights fit, but this network computes something else: it has more between its layers than the one that was
trained. Compare the two layer by layer.
zh: 参数对得上，但算出来的不一样：这个网络的层与层之间，比训练时的网络多了东西。一层一层对比一下。
"""


def load_model(path):
    model = Cifar10Net()
    model.load_state_dict(torch.load(path, map_location="cpu"))
    layers = list(model.model)
    return nn.Sequential(*layers[:8], nn.ReLU(), layers[8]).eval()
