"""
en: The picture is made small before it becomes RGB; weights are copied one by one; log_softmax and exp.
zh: 图片先缩小，再变成 RGB；权重一个个复制；log_softmax 再 exp。
"""

import torch
from PIL import Image
from torchvision import transforms


class Cifar10Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.features = torch.nn.ModuleList(torch.nn.Conv2d(i, o, 5, 1, 2) for i, o in [(3, 32), (32, 32), (32, 64)])
        self.pool = torch.nn.MaxPool2d(2)
        self.heads = torch.nn.ModuleDict({"hidden": torch.nn.Linear(1024, 64), "last": torch.nn.Linear(64, 10)})

    def forward(self, x):
        for feature in self.features:
            x = self.pool(feature(x))
        x = x.reshape(x.shape[0], -1)
        for head in self.heads.values():
            x = head(x)
        return x


def class_names(dataset):
    names = list(dataset.class_to_idx)
    names.sort(key=lambda name: dataset.class_to_idx[name])
    return names


def load_image(path):
    small = Image.open(path).resize((32, 32))
    batch = torch.empty(1, 3, 32, 32)
    batch[0] = transforms.ToTensor()(small.convert("RGB"))
    return batch


def load_model(path):
    model = Cifar10Net().eval()
    state = torch.load(path, map_location="cpu", weights_only=False)
    with torch.no_grad():
        for mine, saved in zip(model.parameters(), state.values()):
            mine.copy_(saved)
    return model


def predict(model, image_path, classes):
    logs = torch.log_softmax(model(load_image(image_path)), dim=1).flatten()
    return classes[logs.argmax().item()], logs.exp().max().item()
