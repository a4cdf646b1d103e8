"""
en: The course's own scripts, cut into functions: reshape for the batch, map_location with torch.device, prints.
zh: 把课程的脚本切成函数：用 reshape 加 batch 这一维，map_location 用 torch.device，有 print。
"""

import torch
import torchvision
from PIL import Image
from torch import nn


class Tudui(nn.Module):
    def __init__(self):
        super(Tudui, self).__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, 1, 2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, 1, 2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, 1, 2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(64 * 4 * 4, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        x = self.model(x)
        return x


def class_names(dataset):
    names = [None] * len(dataset.class_to_idx)
    for name in dataset.class_to_idx:
        names[dataset.class_to_idx[name]] = name
    return names


def load_image(path):
    image = Image.open(path)
    print(image)
    image = image.convert("RGB")
    transform = torchvision.transforms.Compose(
        [torchvision.transforms.Resize((32, 32)), torchvision.transforms.ToTensor()]
    )
    image = transform(image)
    print(image.shape)
    image = torch.reshape(image, (1, 3, 32, 32))
    return image


def load_model(path):
    tudui = Tudui()
    tudui.load_state_dict(torch.load(path, map_location=torch.device("cpu")))
    tudui.eval()
    return tudui


def predict(model, image_path, classes):
    image = load_image(image_path)
    model.eval()
    with torch.no_grad():
        output = model(image)
    print(output)
    print(output.argmax(1))
    output = torch.softmax(output, 1)
    return classes[output.argmax(1)], output.max().item()


if __name__ == "__main__":
    print(load_image("dog.png"))
