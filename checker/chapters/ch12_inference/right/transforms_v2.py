"""
en: torchvision's newer transforms, a pathlib path, a device variable at the top, torch.max.
zh: torchvision 的新版 transforms、pathlib 的路径、开头写设备变量、torch.max。
"""

from pathlib import Path

import torch
from PIL import Image
from torchvision.transforms import v2

DEVICE = torch.device("cpu")
PREPARE = v2.Compose([v2.ToImage(), v2.RGB(), v2.Resize((32, 32)), v2.ToDtype(torch.float32, scale=True)])


class Cifar10Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.model = torch.nn.Sequential()
        for inside, outside in ((3, 32), (32, 32), (32, 64)):
            self.model.append(torch.nn.Conv2d(inside, outside, 5, padding="same"))
            self.model.append(torch.nn.MaxPool2d(2))
        for layer in (torch.nn.Flatten(), torch.nn.Linear(1024, 64), torch.nn.Linear(64, 10)):
            self.model.append(layer)

    def forward(self, imgs):
        return self.model(imgs)


def class_names(dataset):
    return [name for _, name in sorted((number, name) for name, number in dataset.class_to_idx.items())]


def load_image(path):
    picture = Image.open(Path(path))
    if picture.mode != "RGB":
        picture = picture.convert("RGB")
    return PREPARE(picture).as_subclass(torch.Tensor).unsqueeze(dim=0).to(DEVICE)


def load_model(path):
    with open(path, "rb") as file:
        state = torch.load(file, map_location=DEVICE, weights_only=True)
    model = Cifar10Net().to(DEVICE)
    model.load_state_dict(state, assign=True)
    for parameter in model.parameters():
        parameter.requires_grad = False
    return model.eval()


def predict(model, image_path, classes):
    probabilities = torch.nn.functional.softmax(model(load_image(image_path)), dim=1)
    value, index = torch.max(probabilities, 1)
    return str(classes[index.item()]), float(value)
