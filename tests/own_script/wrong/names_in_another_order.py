# finds: class_order
import torch
import torchvision
from PIL import Image
from torch import nn

classes = ("airplane", "car", "cat", "bird", "deer", "dog", "frog", "horse", "ship", "truck")  # <-- here
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
img = Image.open("images/dog.png").convert("RGB")
img = torchvision.transforms.ToTensor()(img.resize((32, 32))).unsqueeze(0)
with torch.no_grad():
    print(classes[net(img).argmax(1).item()])
