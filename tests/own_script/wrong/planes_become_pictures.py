# finds: planes_as_batch
import torch
import torchvision
from PIL import Image
from torch import nn

model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.ReLU(), nn.Flatten(), nn.Linear(8 * 26 * 26, 10))
image = Image.open("images/plane.png").convert("RGB")
transform = torchvision.transforms.Compose([torchvision.transforms.Resize((28, 28)), torchvision.transforms.ToTensor()])
image = torch.reshape(transform(image), (3, 1, 28, 28))  # <-- here
model.eval()
with torch.no_grad():
    output = model(image)
print(output.argmax(1).max())
