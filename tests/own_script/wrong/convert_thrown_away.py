# finds: result_thrown_away
import torch
import torchvision
from PIL import Image
from torch import nn

image = Image.open("images/dog.png")
image.convert("RGB")  # <-- here
print(image)
transform = torchvision.transforms.Compose([torchvision.transforms.Resize((32, 32)), torchvision.transforms.ToTensor()])
image = transform(image)
print(image.shape)
