# finds: conv_channels
import torch
from PIL import Image
from torch import nn
from torchvision import transforms
tf = transforms.Compose([transforms.Resize([32, 32]), transforms.ToTensor()])
net = nn.Sequential(nn.Conv2d(3, 8, 5), nn.Flatten(), nn.Linear(8 * 28 * 28, 10))
x = torch.unsqueeze(tf(Image.open("images/dog.png")), 0)
with torch.no_grad():
    y = net(x)  # <-- here
print(y.argmax(1))
