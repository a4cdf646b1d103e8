"""
en: predict opens its picture by itself, and works out the softmax with the math module.
zh: predict 自己打开图片，用 math 模块算 softmax。
"""

import math

import torch
from PIL import Image
from torchvision import transforms


def predict(model, image_path, classes):
    picture = Image.open(image_path).convert("RGB")
    tensor = transforms.ToTensor()(transforms.Resize([32, 32])(picture))
    with torch.inference_mode():
        scores = model(torch.stack([tensor]))[0].tolist()
    highest = max(scores)
    total = sum(math.exp(score - highest) for score in scores)
    return classes[scores.index(highest)], 1 / total
