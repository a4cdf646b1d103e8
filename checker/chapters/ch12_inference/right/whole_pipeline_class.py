"""
en: A class of the learner's own does the work; the network inherits from nn.Sequential.
zh: 用自己写的类来完成；网络继承 nn.Sequential。
"""

import torch
from PIL import Image
from torch import nn
from torchvision import transforms


class Net(nn.Sequential):
    def __init__(self):
        block = lambda i, o: (nn.Conv2d(i, o, kernel_size=5, stride=1, padding=2), nn.MaxPool2d(kernel_size=2))
        super().__init__(
            *block(3, 32), *block(32, 32), *block(32, 64), nn.Flatten(), nn.Linear(1024, 64), nn.Linear(64, 10)
        )


class Predictor:
    tool = staticmethod(transforms.Compose([transforms.ToTensor(), transforms.Resize((32, 32), antialias=True)]))

    def image(self, path):
        return self.tool(Image.open(path).convert("RGB")).view(1, 3, 32, 32)

    def __call__(self, model, path, classes):
        with torch.no_grad():
            result = torch.softmax(model(self.image(path))[0], dim=0)
        number = sorted(range(len(classes)), key=lambda i: result[i])[-1]
        return classes[number], result[number].item()


def load_image(path):
    return Predictor().image(path)


def load_model(path):
    net = Net()
    state = torch.load(path, map_location=torch.device("cpu"))
    net.load_state_dict({key.replace("model.", ""): value for key, value in state.items()})
    return net.eval()


def predict(model, image_path, classes):
    return Predictor()(model, image_path, classes)
