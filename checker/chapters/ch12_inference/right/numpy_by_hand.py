"""
en: NumPy wherever it goes: the picture's array, its axes, the powers of e.
zh: 能用 NumPy 的都用：图片的数组、它的维度、e 的幂。
"""

import math

import numpy as np
import torch
from PIL import Image


def class_names(dataset):
    names, numbers = zip(*dataset.class_to_idx.items())
    return [names[place] for place in np.argsort(numbers)]


def load_image(path):
    picture = Image.open(path).convert("RGB").resize((32, 32), Image.BILINEAR)
    array = np.asarray(picture, dtype=np.float32) / 255
    array = np.expand_dims(np.transpose(array, (2, 0, 1)), 0).copy()
    return torch.from_numpy(array)


def predict(model, image_path, classes):
    scores = model(load_image(image_path)).detach().numpy().ravel()
    powers = np.exp(scores.astype(np.float64))
    shares = powers / powers.sum()
    best = int(np.argmax(shares))
    assert math.isclose(shares.sum(), 1.0)
    return (classes[best], float(shares[best]))
