"""The course's prediction: a picture file, `convert("RGB")`, a network loaded with `map_location`.

last: as on the CPU
basis: documented (torch.load, map_location; torchvision.transforms.ToTensor)
same on the CPU: yes
"""

import numpy as np
import torch
import torchvision
from course import Tudui
from PIL import Image

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(36)
torch.save(Tudui(), "tudui_9_gpu.pth")
Image.fromarray((np.arange(40 * 50 * 4).reshape(40, 50, 4) % 251).astype("uint8"), "RGBA").save("dog.png")

image = Image.open("dog.png").convert("RGB")
transform = torchvision.transforms.Compose([torchvision.transforms.Resize((32, 32)), torchvision.transforms.ToTensor()])
image = torch.reshape(transform(image), (1, 3, 32, 32))
model = torch.load("tudui_9_gpu.pth", map_location=device, weights_only=False)
model.eval()
with torch.no_grad():
    output = model(image.to(device))
print(output.device)
print(output.argmax(1).item(), repr(output.max().item()))
