# finds: reshape_numbers
import torch
import torchvision
from PIL import Image
image = Image.open("images/dog.png")
transform = torchvision.transforms.Compose([torchvision.transforms.Resize((32, 32)), torchvision.transforms.ToTensor()])
image = transform(image)
image = torch.reshape(image, (1, 3, 32, 32))  # <-- here
print(image.shape)
