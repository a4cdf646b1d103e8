import torch
import torchvision
from PIL import Image
from torch import nn

classes = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]
model = nn.Sequential(nn.Conv2d(3, 8, 5), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 28 * 28, 10))
transform = torchvision.transforms.Compose([torchvision.transforms.Resize((32, 32)), torchvision.transforms.ToTensor()])
model.eval()
for name in ("dog.png", "cat.jpg", "plane.png"):
    image = Image.open("images/" + name)
    image = image.convert("RGB")
    image = transform(image)
    image = torch.reshape(image, (1, 3, 32, 32))
    with torch.no_grad():
        output = model(image)
    probabilities = torch.softmax(output, dim=1)
    index = output.argmax(1).item()
    print(name, index, classes[index], f"{probabilities[0, index]:.3f}")
