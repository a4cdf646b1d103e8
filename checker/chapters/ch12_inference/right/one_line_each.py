"""
en: As short as it gets: sorted by dict.get, topk, a walrus; the camera's rotation is obeyed.
zh: 能多短就多短：按 dict.get 排序、topk、海象运算符；相机的旋转也照顾到。
"""

import torch
from PIL import Image, ImageOps
from torch import nn
from torchvision.transforms import functional as F


class Cifar10Net(nn.Module):
    def __init__(self, c=nn.Conv2d, p=nn.MaxPool2d, full=nn.Linear):
        super().__init__()
        convs = c(3, 32, 5, padding=2), p(2), c(32, 32, 5, padding=2), p(2), c(32, 64, 5, padding=2), p(2)
        self.model = nn.Sequential(*convs, nn.Flatten(), full(1024, 64), full(64, 10))

    forward = lambda self, x: self.model(x)


def class_names(dataset):
    return sorted(dataset.class_to_idx, key=dataset.class_to_idx.get)


def load_image(path):
    return F.to_tensor(ImageOps.exif_transpose(Image.open(path)).convert("RGB").resize((32, 32), 3)).unsqueeze(0)


def load_model(path):
    (net := Cifar10Net()).load_state_dict(torch.load(path, map_location={f"cuda:{i}": "cpu" for i in range(64)}))
    return net.eval()


def predict(model, image_path, classes):
    chance, index = model(load_image(image_path)).softmax(1).topk(1)
    return classes[index], chance.item()
